// The settings of models over an engine that keeps what is stored: labels sort the models, names in links move them.
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { act } from "@testing-library/react";
import { OptionsScreen } from "@/features/options";
import type { ModelOptionsView, ModelView } from "@/ipc";
import { Toasts } from "@/shared";
import { apiError, type Engine, standIn } from "./engine";
import { field, trackModel } from "./models";
import { draw } from "./render";

const TABLES = ["Album", "Artist", "Genre"];

interface Settings {
  engine: Engine;
  /** What is stored, by table; another window may write into it. */
  stored: Record<string, ModelOptionsView>;
  address: () => string;
  /** Tells the window that the options were changed elsewhere. */
  changedElsewhere: () => Promise<void>;
}

/** Opens the settings at an address. */
export async function openSettings(at: string, begun: Record<string, ModelOptionsView> = {}): Promise<Settings> {
  const stored = { ...begun };
  const modelOf = (table: string, options: ModelOptionsView = stored[table] ?? {}): ModelView => ({
    ...trackModel([field("Name")]),
    table,
    slug: options.slug ?? table.toLowerCase(),
    label: options.label ?? `${table}s`,
    icon: "table",
  });
  const models = () => TABLES.map((table) => modelOf(table)).sort((a, b) => a.label.localeCompare(b.label));
  const tableOf = (slug: string) => {
    const found = models().find((model) => model.slug === slug);
    if (!found) throw apiError("model_not_found");
    return found.table;
  };
  const changed = () => ({ changed: ["a key"], slugs: Object.fromEntries(models().map((it) => [it.table, it.slug])) });
  const engine = standIn({
    app_info: () => ({
      version: "0.1.0",
      platform: "linux",
      preferences: { theme: "system", language: "en", density: "comfortable", zoom: 100 },
      workspace: { name: "c", path: "c", enabled: true, read_only: false, user: null },
    }),
    models_list: models,
    records_count: () => ({ total: 0, exact: true, elapsed_ms: 0 }),
    options_get: ({ model }: { model: string }) => ({
      stored: stored[tableOf(model)] ?? {},
      otherwise: {},
      fields: [{ field: field("Name"), kinds: [], fixed: false, at: "models.T.fields.Name" }],
      widgets: {},
      formats: {},
      at: "models.T",
    }),
    options_rehearse: ({ model, options }: { model: string; options: ModelOptionsView }) => ({
      model: modelOf(tableOf(model), options),
      page: { rows: [], page: 1, per_page: 25, more: false, elapsed_ms: 0 },
      problems: [],
    }),
    options_set: ({ model, options }: { model: string; options: ModelOptionsView }) => {
      stored[tableOf(model)] = options;
      return changed();
    },
    options_export: ({ all }: { all: boolean }) => ({ toml: `${all ? "# all\n" : ""}${JSON.stringify(stored)}` }),
    options_import: ({ toml }: { toml: string }) => {
      for (const table of TABLES) delete stored[table];
      Object.assign(stored, JSON.parse(toml));
      return changed();
    },
    options_write: () => ({ path: "options.toml" }),
  });
  const root = createRootRoute();
  const screen = (slug: string | undefined) => (
    <OptionsScreen slug={slug} preview={() => null} listed={() => ["Name"]} />
  );
  const first = createRoute({
    getParentRoute: () => root,
    path: "/settings/models",
    component: () => screen(undefined),
  });
  const one = createRoute({
    getParentRoute: () => root,
    path: "/settings/models/$model",
    component: function One() {
      return screen((one.useParams() as { model: string }).model);
    },
  });
  const router = createRouter({
    routeTree: root.addChildren([first, one]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  const { client, findByText } = draw(
    <>
      <RouterProvider router={router as never} />
      <Toasts regionLabel="Messages" closeLabel="Close" />
    </>,
  );
  await findByText("Fields");
  return {
    engine,
    stored,
    address: () => router.state.location.pathname,
    changedElsewhere: () => act(() => client.invalidateQueries()),
  };
}
