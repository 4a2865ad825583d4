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
    expect(staleAfter({ type: "file_hover", over: true })).toEqual([]);
  });

  it("nothing the last person saw stays in the cache after sign-out", async () => {
    const client = new QueryClient();
    client.setQueryData(queryKey("records_list", LIST), page());
    client.setQueryData(queryKey("recents_list", {}), []);
    await invalidate(client, tags.sign_out.invalidates);
    expect(client.getQueryData(queryKey("records_list", LIST))).toBeUndefined();
    expect(client.getQueryData(queryKey("recents_list", {}))).toEqual([]);
  });
});
