// The addresses of the window. Hash history: the page is a file, there is no server behind it.
import { createHashHistory, createRootRoute, createRoute, createRouter, Outlet } from "@tanstack/react-router";
import { ModelView } from "@/views/ModelView";

const root = createRootRoute({ component: Outlet });

/** `open` is the key of the record whose sheet is open, as JSON. */
export interface ListSearch {
  open?: string;
}

const list = createRoute({
  getParentRoute: () => root,
  path: "/models/$slug",
  validateSearch: (search: Record<string, unknown>): ListSearch => (typeof search.open === "string" ? { open: search.open } : {}),
  component: ModelView,
});

export const router = createRouter({ routeTree: root.addChildren([list]), history: createHashHistory() });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
