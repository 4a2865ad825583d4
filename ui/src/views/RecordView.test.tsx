// A record on its page and in a form, over a stand-in engine: what saving sends, what a refusal and a conflict show.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { App } from "@/app/App";
import { router } from "@/app/router";
import type { RecordsUpdateReq, RecordView } from "@/ipc";
import { apiError, type Engine, standIn } from "../../test/engine";
import { field, trackModel } from "../../test/models";

const TRACK = trackModel([
  field("TrackId", { kind: "integer", read_only: true }),
  field("Name", { required: true, nullable: false }),
  field("Composer"),
  field("Bytes", { kind: "integer" }),
]);

let stored: RecordView;
let engine: Engine;
let excluded: string[];

beforeEach(() => {
  excluded = [];
  stored = {
    key: 1,
    display: "Foxy Lady",
    values: { TrackId: 1, Name: "Foxy Lady", Composer: null, Bytes: { $int: "9007199254740993" } },
    labels: {},
  };
  engine = standIn({
    app_info: () => ({
      version: "0.1.0",
      platform: "linux",
      preferences: { theme: "system", language: "en", density: "comfortable", zoom: 100 },
      workspace: {
        name: "Chinook",
        path: "~/c.sqlite",
        enabled: true,
        read_only: false,
        user: { id: "1", email: "a@example.com", name: "Andrew Adams", is_admin: true },
      },
    }),
    models_list: () => [{ ...TRACK, form_exclude: excluded }],
    records_count: () => ({ total: 1, exact: true, elapsed_ms: 1 }),
    records_get: () => stored,
    records_history: () => [
      {
        seq: 7,
        at: "2026-11-21T09:00:00.000Z",
        actor: "jane@example.com",
        actor_name: "Jane Peacock",
        as: null,
        action: "edit",
        origin: "cli",
        model: "track",
        key: 1,
        changes: { Composer: { old: "Jimi", new: null } },
      },
    ],
    records_update: ({ values, base }: RecordsUpdateReq) => {
      if (JSON.stringify(base) !== JSON.stringify(stored.values)) throw apiError("record_conflict");
      stored = { ...stored, values: { ...stored.values, ...values }, display: String(values.Name ?? stored.display) };
      return { ...stored, ignored: [] };
    },
  });
  // Not awaited: an address is only reached once something draws it.
  void router.navigate({ to: "/models/$slug/$key", params: { slug: "track", key: "1" }, search: {} });
});

const sent = () => engine.calls.filter(({ name }) => name === "records_update").map(({ req }) => req);

async function openForm() {
  const person = userEvent.setup();
  render(<App />);
  await person.click(await screen.findByRole("button", { name: /^Edit/ }));
  const form = await screen.findByRole("dialog");
  return { person, form: within(form), name: await within(form).findByRole("textbox", { name: /^Name/ }) };
}

it("asks for no field that is left out of forms", async () => {
  excluded = ["Composer"];
  const { form } = await openForm();
  expect(form.queryByRole("textbox", { name: /^Composer/ })).toBeNull();
});

it("shows the record with its history", async () => {
  render(<App />);
  expect(await screen.findByRole("heading", { level: 1, name: "Foxy Lady" })).toBeTruthy();
  const history = within(await screen.findByRole("region", { name: "History" }));
  expect(await history.findByText("changed 1 field")).toBeTruthy();
  expect(history.getByText("From Jimi to Empty")).toBeTruthy();
  expect(history.getByText("From the command line")).toBeTruthy();
});

it("sends only what was changed, with every field as it was received", async () => {
  const { person, form, name } = await openForm();
  await person.clear(name);
  await person.type(name, "Fire");
  await person.click(form.getByRole("button", { name: /^Save$/ }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toEqual({
    model: "track",
    key: 1,
    values: { Name: "Fire" },
    base: { TrackId: 1, Name: "Foxy Lady", Composer: null, Bytes: { $int: "9007199254740993" } },
  });
  expect(await screen.findByText("Saved")).toBeTruthy();
});

it("sends nothing while a field cannot be read, and leads to it", async () => {
  const { person, form } = await openForm();
  const bytes = form.getByRole("textbox", { name: /^Bytes/ });
  await person.clear(bytes);
  await person.type(bytes, "many");
  await person.click(form.getByRole("button", { name: /^Save$/ }));
  expect(await form.findByText("Enter a whole number")).toBeTruthy();
  expect(form.getByRole("button", { name: "1 problem" })).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(bytes));
  expect(sent()).toHaveLength(0);
});

it("shows what the engine refused under its field", async () => {
  engine.answer("records_update", () => {
    throw apiError("invalid_input", { problems: [{ field: "Name", code: "not_unique", params: {} }] });
  });
  const { person, form, name } = await openForm();
  await person.type(name, "!");
  await person.click(form.getByRole("button", { name: /^Save$/ }));
  expect(await form.findByText("Another record already has this value")).toBeTruthy();
});

it("asks field by field when someone else changed the record", async () => {
  const { person, form, name } = await openForm();
  stored = { ...stored, values: { ...stored.values, Name: "Theirs", Composer: "Hendrix" } };
  await person.clear(name);
  await person.type(name, "Mine");
  await person.click(form.getByRole("button", { name: /^Save$/ }));
  expect(await form.findByText("Their value: Theirs")).toBeTruthy();
  expect(form.getByRole("textbox", { name: /^Composer/ })).toHaveProperty("value", "Hendrix");
  await person.click(form.getByRole("button", { name: "Keep mine" }));
  await person.click(form.getByRole("button", { name: /^Save$/ }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toMatchObject({ values: { Name: "Mine" }, base: { Name: "Theirs", Composer: "Hendrix" } });
});

it("asks once before changes are lost", async () => {
  const { person, name } = await openForm();
  await person.type(name, "!");
  await person.keyboard("{Escape}");
  const question = await screen.findByRole("alertdialog", { name: "Discard changes to Foxy Lady?" });
  await person.click(within(question).getByRole("button", { name: /Keep editing/ }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(name).toHaveProperty("value", "Foxy Lady!");
  await person.keyboard("{Escape}");
  await person.click(await screen.findByRole("button", { name: "Discard" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent()).toHaveLength(0);
});
