// The search over recent files.
import { describe, expect, it } from "vitest";
import type { RecentFile } from "@/ipc";
import { searchRecents } from "./recents";

const file = (name: string, path: string): RecentFile => ({
  file: path,
  name,
  path,
  enabled: false,
  found: true,
  bytes: null,
  tables: null,
  opened_at: "2026-11-20T00:00:00.000Z",
});
const files = [file("Chinook", "~/Data/chinook.sqlite"), file("Médiathèque", "/srv/media.db")];

describe("recent files", () => {
  it("are found by name or path, every word, without accents and case", () => {
    expect(searchRecents(files, "MEDIATHEQUE srv")).toEqual([files[1]]);
    expect(searchRecents(files, "data")).toEqual([files[0]]);
    expect(searchRecents(files, "chinook srv")).toEqual([]);
    expect(searchRecents(files, "  ")).toEqual(files);
  });
});
