// The whole window over a stand-in engine: from the welcome to a signed-in person, and out again.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Preferences, UserView, WorkspaceView } from "@/ipc";
import { apiError, type Engine, standIn } from "../../test/engine";
import { App } from "./App";
import { router } from "./router";

vi.mock("@/views/ModelView", () => ({ ModelView: () => <p>the list</p> }));

const ANDREW: UserView = { id: "1", email: "andrew@example.com", name: "Andrew Adams", is_admin: true };
const PASSWORD = "harvest-lantern-41";

/** As much of an engine as the screens before the data need. */
function engine(start: WorkspaceView | null): Engine {
  let open = start;
  const plain: WorkspaceView = {
    name: "Chinook",
    path: "~/c.sqlite",
    enabled: false,
    read_only: true,
    user: null,
    viewing: null,
  };
  return standIn({
    app_info: () => ({
      version: "0.1.0",
      platform: "linux",
      preferences: { theme: "system", language: "en", density: "comfortable", zoom: 100 },
      workspace: open,
    }),
    recents_list: () => [],
    file_pick: () => ({ file: "token" }),
    workspace_open: () => {
      open = plain;
      return open;
    },
    workspace_close: () => {
      open = null;
      return {};
    },
    enable_plan: () => {
      if (open?.enabled) throw apiError("already_enabled");
      return {
        tables: 11,
        rows: 15607,
        sound: true,
        bytes: 1e6,
        adds: ["bureau_user"],
        adds_bytes: 9e4,
        backup_name: "c.bak",
        backup_folder: "~",
      };
    },
    password_check: () => ({
      score: 4,
      length: 18,
      long_enough: true,
      uncommon: true,
      impersonal: true,
      acceptable: true,
    }),
    enable_run: () => {
      open = { ...plain, enabled: true, read_only: false };
      return { recovery_key: "K7QF-2MPA", backup: null };
    },
    sign_in: ({ password }: { password: string }) => {
      if (password !== PASSWORD || !open) throw apiError("invalid_credentials");
      open = { ...open, user: ANDREW, viewing: null };
      return ANDREW;
    },
    sign_out: () => {
      open = open && { ...open, user: null, viewing: null };
      return {};
    },
    models_list: () => {
      if (open?.enabled && !open.user) throw apiError("not_signed_in");
      const can = { view: true, add: false, edit: false, delete: false, export: false };
      return [
        {
          slug: "track",
          label: "Tracks",
          label_one: "Track",
          group: null,
          table: "Track",
          icon: "music",
          key: ["id"],
          display: null,
          is_view: false,
          hidden: false,
          list: [],
          form_exclude: [],
          field_groups: [],
          per_page: 50,
          searchable: true,
          junction: false,
          tree: null,
          fields: [],
          can,
        },
      ];
    },
    records_count: () => ({ total: 3503, exact: true, elapsed_ms: 1 }),
  });
}

async function fill(label: string, text: string): Promise<void> {
  await userEvent.click(await screen.findByLabelText(label));
  await userEvent.paste(text);
}

beforeEach(() => {
  router.history.replace("/");
});

describe("the window", () => {
  it("leads from the welcome through enabling and sign-in to the data", async () => {
    const spy = engine(null);
    render(<App />);
    await userEvent.click((await screen.findAllByRole("button", { name: /Open database/ }))[0] as HTMLElement);
    await screen.findByText("the list");
    await screen.findByText("3,503");

    await userEvent.click(screen.getByRole("link", { name: "Enable admin…" }));
    await fill("Full name", "Andrew Adams");
    await fill("Email", "andrew@example.com");
    await fill("Password", PASSWORD);
    await fill("Repeat password", PASSWORD);
    await userEvent.click(screen.getByRole("button", { name: /Enable admin/ }));

    await screen.findByText("K7QF-2MPA");
    const on = screen.getByRole<HTMLButtonElement>("button", { name: "Go to sign-in" });
    expect(on.disabled, "the key is not left by accident").toBe(true);
    await userEvent.click(screen.getByRole("checkbox", { name: "I have stored the recovery key" }));
    await userEvent.click(on);

    await fill("Email", "andrew@example.com");
    expect(screen.queryByText("K7QF-2MPA"), "shown once").toBeNull();
    await fill("Password", PASSWORD);
    await userEvent.keyboard("{Enter}");
    await screen.findByText("the list");
    await screen.findByText("Andrew Adams");
    expect(spy.count("enable_plan"), "an enabled file has no plan").toBe(1);
    expect(spy.calls.find((call) => call.name === "enable_run")?.req).toEqual({
      name: "Andrew Adams",
      email: "andrew@example.com",
      password: PASSWORD,
      backup: true,
    });
  });

  it("asks for nothing behind the sign-in once the person is out", async () => {
    const open = { name: "Chinook", path: "~/c.sqlite", enabled: true, read_only: false, user: ANDREW, viewing: null };
    const spy = engine(open);
    render(<App />);
    await screen.findByText("the list");
    const asked = spy.count("models_list");
    await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
    await screen.findByText("Sign in to Chinook");
    expect(screen.queryByText("the list")).toBeNull();
    expect(spy.count("models_list")).toBe(asked);
    await userEvent.click(screen.getByRole("button", { name: /Switch database/ }));
    await screen.findByText("Drop a SQLite file to begin");
  });

  it("draws everything larger and smaller by keys, by the menu and by the system's menu bar", async () => {
    const spy = engine({
      name: "Chinook",
      path: "~/c.sqlite",
      enabled: false,
      read_only: false,
      user: null,
      viewing: null,
    });
    let preferences: Preferences = { theme: "system", language: "en", density: "comfortable", zoom: 100 };
    const asked: number[] = [];
    spy.answer("app_info", () => ({ version: "0.1.0", platform: "linux", preferences, workspace: null }));
    spy.answer("preferences_set", (wanted: Preferences) => {
      preferences = wanted;
      asked.push(wanted.zoom);
      return wanted;
    });
    render(<App />);
    await screen.findByText("Drop a SQLite file to begin");
    await waitFor(() => expect(document.documentElement.dataset.platform).toBe("linux"));

    // Pressed twice before the first answer is there, it is two steps.
    await userEvent.keyboard("{Control>}+={/Control}");
    await waitFor(() => expect(asked).toEqual([110, 125]));
    spy.send({ type: "menu_chosen", keys: "mod+minus" });
    await waitFor(() => expect(asked.at(-1)).toBe(110));

    await userEvent.click(await screen.findByRole("button", { name: "Appearance and language" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: /^Larger/ }));
    await screen.findByText("Size of everything: 125 %");
    await userEvent.keyboard("{Escape}{Control>}0{/Control}");
    await waitFor(() => expect(asked.at(-1)).toBe(100));
    const before = asked.length;
    for (const _ of "smaller") await userEvent.keyboard("{Control>}-{/Control}");
    await waitFor(() => expect(asked.at(-1)).toBe(80));
    expect(asked.slice(before), "and no smaller than that").toEqual([90, 80]);
  });

  it("goes back to sign-in when another window signed out", async () => {
    const spy = engine({
      name: "Chinook",
      path: "~/c.sqlite",
      enabled: true,
      read_only: false,
      user: ANDREW,
      viewing: null,
    });
    render(<App />);
    await screen.findByText("the list");
    spy.answer("app_info", () => ({
      version: "0.1.0",
      platform: "linux",
      preferences: { theme: "dark", language: "fr", density: "comfortable", zoom: 100 },
      workspace: { name: "Chinook", path: "~/c.sqlite", enabled: true, read_only: false, user: null, viewing: null },
    }));
    spy.send({ type: "session_changed" });
    await screen.findByText("Se connecter à Chinook");
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
    expect(document.documentElement.lang).toBe("fr");
  });
});
