// Cached answers turn stale by tag, and by nothing else; what one person saw is gone when the session changes.
import { QueryClient } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { apiError, standIn } from "../../test/engine";
import { draw } from "../../test/render";
import { tags } from "./generated";
import { CommandError, commands, useCommand, useCommandQuery, useEventInvalidation } from "./index";
import { invalidate, queryKey, staleAfter } from "./invalidate";

const LIST = { model: "track", page: 1, per_page: 50, sort: [], filters: [], search: "" };

function Screen() {
  useEventInvalidation();
  const list = useCommandQuery("records_list", LIST);
  const models = useCommandQuery("models_list", {});
  const update = useCommand("records_update");
  return (
    <button
      type="button"
      onClick={() => update.mutate({ model: "track", key: 1, values: { Name: "b" }, base: { Name: "a" } })}
    >
      {list.data?.rows.length ?? "…"} {models.data?.length ?? "…"}
    </button>
  );
}

function TwoChanges() {
  const save = useCommand("layout_set", undefined, { inOrder: true });
  const keep = (density: "compact" | "comfortable") =>
    save.mutate({ model: "track", layout: { columns: [], sort: [], density } });
  return (
    <button type="button" onClick={() => ["compact" as const, "comfortable" as const].map(keep)}>
      keep
    </button>
  );
}

function page() {
  return { rows: [], page: 1, per_page: 50, more: false, elapsed_ms: 1 };
}

describe("commands", () => {
  it("every command has its tags", () => {
    expect(Object.keys(tags).sort()).toEqual(Object.keys(commands).sort());
  });

  it("a failure is a CommandError with the engine's code, whatever carried it", async () => {
    standIn({
      models_list: () => {
        throw apiError("file_busy");
      },
      recents_list: () => {
        throw new TypeError("network down");
      },
    });
    await expect(commands.models_list({})).rejects.toMatchObject({ api: { code: "file_busy" } });
    const failed = await commands.recents_list({}).catch((reason: unknown) => reason);
    expect(failed).toBeInstanceOf(CommandError);
    expect((failed as CommandError).api.code).toBe("internal");
  });
});

it("of commands in order each begins when the one before is over", async () => {
  const ends: (() => void)[] = [];
  const engine = standIn({
    layout_set: () => new Promise((resolve) => ends.push(() => resolve({}))),
  });
  const { getByRole } = draw(<TwoChanges />);
  act(() => getByRole("button").click());
  await waitFor(() => expect(engine.count("layout_set")).toBe(1));
  act(() => ends[0]?.());
  await waitFor(() => expect(engine.count("layout_set")).toBe(2));
});

it("a question that another one of the window overtook is asked again", async () => {
  let overtaken = 1;
  const engine = standIn({
    models_list: () => [],
    records_list: () => {
      if (overtaken-- > 0) throw apiError("cancelled");
      return page();
    },
  });
  const { findByText } = draw(<Screen />);
  await findByText("0 0");
  expect(engine.count("records_list")).toBe(2);
});

describe("invalidation", () => {
  it("a command asks again for what it made stale, and only that", async () => {
    const engine = standIn({ records_list: page, models_list: () => [], records_update: () => ({ ignored: [] }) });
    const { getByRole, findByText } = draw(<Screen />);
    await findByText("0 0");
    getByRole("button").click();
    await waitFor(() => expect(engine.count("records_list")).toBe(2));
    expect(engine.count("models_list"), "models do not depend on records").toBe(1);
  });

  it("an event from another window does the same", async () => {
    const engine = standIn({ records_list: page, models_list: () => [] });
    const { findByText } = draw(<Screen />);
    await findByText("0 0");
    act(() => engine.send({ type: "records_changed", model: "track", keys: [1] }));
    await waitFor(() => expect(engine.count("records_list")).toBe(2));
    expect(engine.count("models_list")).toBe(1);
  });

  it("a change of session makes everything stale", () => {
    const all = staleAfter({ type: "session_changed" });
    for (const { reads } of Object.values(tags)) for (const tag of reads) expect(all).toContain(tag);
    expect(staleAfter({ type: "file_hover", at: { x: 1, y: 1 } })).toEqual([]);
  });

  it("nothing the last person saw stays in the cache after sign-out", async () => {
    const client = new QueryClient();
    client.setQueryData(queryKey("records_list", LIST), page());
    client.setQueryData(queryKey("recents_list", {}), []);
    await invalidate(client, tags.sign_out.invalidates);
    expect(client.getQueryData(queryKey("records_list", LIST))).toBeUndefined();
    expect(client.getQueryData(queryKey("recents_list", {}))).toEqual([]);
  });

  it("after sign-out nothing behind the sign-in is asked for", async () => {
    const engine = standIn({ app_info: () => info("1"), records_list: page, sign_out: () => ({}) });
    const { findByText, getByRole } = draw(<Signed />);
    await findByText("1 0");
    engine.answer("app_info", () => info(null));
    getByRole("button").click();
    await findByText("nobody");
    expect(engine.count("records_list")).toBe(1);
  });

  it("another file in the same window shows nothing of the last one", async () => {
    const engine = standIn({ app_info: () => info("1"), records_list: page });
    const { findByText } = draw(<Signed />);
    await findByText("1 0");
    engine.answer("app_info", () => info("1", "~/other.sqlite"));
    engine.answer("records_list", () => new Promise(() => {}));
    act(() => engine.send({ type: "workspace_changed" }));
    await findByText("1 …");
  });
});

function info(user: string | null, path = "~/chinook.sqlite") {
  const person = user && { id: user, email: "a@example.com", name: "A", is_admin: true };
  return { workspace: { name: "Chinook", path, enabled: true, read_only: false, user: person } };
}

/** As the gate does: what is behind the sign-in is drawn only for someone. */
function Signed() {
  useEventInvalidation();
  const app = useCommandQuery("app_info", {});
  const out = useCommand("sign_out");
  const person = app.data?.workspace?.user?.id;
  return (
    <button type="button" onClick={() => out.mutate({})}>
      {person ?? "nobody"} {person && <Rows />}
    </button>
  );
}

function Rows() {
  const list = useCommandQuery("records_list", LIST);
  return list.data?.rows.length ?? "…";
}
