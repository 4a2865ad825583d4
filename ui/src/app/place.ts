// Which screens fit what is open and who is signed in. Pure; the gate follows it. Decides no permission: the engine does.
import type { WorkspaceView } from "@/ipc";

/** Where the window may be. */
export type Place = "welcome" | "sign-in" | "inside";

export function placeOf(workspace: WorkspaceView | null): Place {
  if (!workspace) return "welcome";
  return workspace.enabled && !workspace.user ? "sign-in" : "inside";
}

/** The address to go to when `path` does not fit; null when it does. */
export function redirectFor(workspace: WorkspaceView | null, path: string): string | null {
  const place = placeOf(workspace);
  if (place === "welcome") return path === "/welcome" ? null : "/welcome";
  if (place === "sign-in") return path === "/sign-in" ? null : "/sign-in";
  if (path === "/enable") return workspace?.enabled ? "/models" : null;
  const inside = ["/models", "/users", "/roles", "/settings/models"];
  return inside.some((each) => path === each || path.startsWith(`${each}/`)) ? null : "/models";
}
