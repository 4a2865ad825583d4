// Which recent files a search finds. Pure.
import type { RecentFile } from "@/ipc";

/** Files whose name or path contains every word of the search, in their order. */
export function searchRecents(files: readonly RecentFile[], search: string): RecentFile[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return files.filter((file) => words.every((word) => fold(`${file.name} ${file.path}`).includes(word)));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
