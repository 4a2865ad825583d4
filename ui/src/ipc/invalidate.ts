// Which cached answers a command or an event makes stale. Every query key carries the tags its command reads, so that
// staleness is decided from the generated table alone.
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { type AppInfo, type commands, type Event, type Tag, tags } from "./generated";

export type CommandName = keyof typeof commands;

const BEHIND_SIGN_IN: readonly Tag[] = ["Models", "Layouts", "Records", "Counts", "History", "People"];
const EVERYTHING: readonly Tag[] = ["App", "Session", "Recents", ...BEHIND_SIGN_IN];

/** Key of a query: the command, the tags its answer depends on, the request. */
export function queryKey(name: CommandName, req: unknown): QueryKey {
  return [name, tags[name].reads, req];
}

/** Tags made stale by an event. */
export function staleAfter(event: Event): readonly Tag[] {
  switch (event.type) {
    case "records_changed":
      return ["Records", "Counts", "History"];
    case "models_changed":
      return ["Models", "Records", "Counts", "History"];
    // Another program may have changed tables, options, and who may do what. Whoever it signed out is told by the next answer.
    case "file_changed":
      return ["Models", "Records", "Counts", "History", "People"];
    // What somebody may see may be another thing now.
    case "people_changed":
      return ["Session", ...BEHIND_SIGN_IN];
    case "session_changed":
    case "workspace_changed":
      return EVERYTHING;
    case "preferences_changed":
      return ["App"];
    case "menu_chosen":
    case "export_progress":
    case "work_progress":
    case "work_ended":
    case "file_dropped":
    case "file_hover":
      return [];
  }
}

/**
 * Refetches what depends on the tags. When the session is among them, who may see the data is asked first: nobody, and
 * what the last person saw is taken out of the cache unasked; someone else or another file, and it is forgotten and read anew.
 */
export async function invalidate(client: QueryClient, stale: readonly Tag[]): Promise<void> {
  if (stale.length === 0) return;
  if (!stale.includes("Session")) {
    await client.invalidateQueries({ predicate: (query) => reads(query.queryKey, stale) });
    return;
  }
  const before = reader(client);
  await client.invalidateQueries({ queryKey: APP_INFO });
  const after = reader(client);
  const behind = { predicate: (query: { queryKey: QueryKey }) => reads(query.queryKey, BEHIND_SIGN_IN) };
  if (after === null) client.removeQueries(behind);
  else if (after !== before) await client.resetQueries(behind);
  await client.invalidateQueries({
    predicate: ({ queryKey: key }) => key[0] !== APP_INFO[0] && reads(key, stale),
  });
}

const APP_INFO = queryKey("app_info", {});

/** The file, the person it is open for and the role they look as; null when nobody may see data now. */
function reader(client: QueryClient): string | null {
  const open = client.getQueryData<AppInfo>(APP_INFO)?.workspace;
  if (!open || (open.enabled && !open.user)) return null;
  return `${open.path}\n${open.user?.id ?? ""}\n${open.viewing ?? ""}`;
}

function reads(key: QueryKey, stale: readonly Tag[]): boolean {
  const carried = key[1];
  return Array.isArray(carried) && carried.some((tag: Tag) => stale.includes(tag));
}
