// Settings of models over an engine that answers late, is written to from elsewhere, and sorts and moves what is being edited.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clearToasts } from "@/shared";
import { apiError } from "../../../test/engine";
import { openSettings } from "../../../test/options";

// Whether each of the many parts of the screen can be seen is not asked: it takes longer than all the rest.
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name, hidden: true });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name, hidden: true });
const press = (name: string | RegExp) => userEvent.click(button(name));
const type = async (name: string, text: string) => {
  await userEvent.clear(box(name));
  await userEvent.paste(text);
};
const save = async () => {
  await press(/^Save/);
  await screen.findByText("Options saved");
};

afterEach(clearToasts);

describe("options that are being saved", () => {
  it("leave what is typed meanwhile in the form", async () => {
    const { engine, stored } = await openSettings("/settings/models/genre");
    let answer = () => {};
    engine.answer("options_set", async ({ options }: { options: object }) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      stored.Genre = options;
      return { changed: [], slugs: {} };
    });
    await type("Name of many", "Styles");
    await userEvent.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(engine.count("options_set")).toBe(1));
    await type("Menu group", "Music");
    answer();
    await screen.findByText("Options saved");
    expect(stored.Genre).toEqual({ label: "Styles" });
    expect(box("Menu group").value).toBe("Music");
    screen.getByText("1 change");
  });

  it("are in the form again when they are refused, under what was typed meanwhile", async () => {
    const { engine } = await openSettings("/settings/models/genre");
    engine.answer("options_set", () => {
      throw apiError("config_invalid");
    });
    await type("Name of many", "Styles");
    await press(/^Save/);
    await type("Menu group", "Music");
    expect(box("Name of many").value).toBe("Styles");
    screen.getByText("2 changes");
  });
});

describe("the model on screen", () => {
  it("stays when its new label comes later than another's", async () => {
    const { stored } = await openSettings("/settings/models");
    await type("Name of many", "Records");
    await save();
    expect(box("Name of many").value).toBe("Records");
    await type("Menu group", "Music");
    await save();
    expect(stored).toEqual({ Album: { label: "Records", group: "Music" } });
  });

  it("stays in its form when its name in links changes", async () => {
    const { address } = await openSettings("/settings/models/genre");
    const form = box("Name in links");
    await type("Name in links", "styles");
    await save();
    await waitFor(() => expect(address()).toBe("/settings/models/styles"));
    expect(box("Name in links"), "the same form").toBe(form);
    expect(form.value).toBe("styles");
  });

  it("is reset whole right after its name in links changed", async () => {
    const { engine, stored } = await openSettings("/settings/models/genre", { Genre: { label: "Styles" } });
    await type("Name in links", "styles");
    // What is stored under the new name is long in coming.
    const held = engine.hold<{ model: string }>("options_get", ({ model }) => model === "styles");
    await press(/^Save/);
    await waitFor(() => expect(held.waiting()).toBe(true));
    await press("Reset everything to inferred");
    held.release();
    await screen.findByText("Options saved");
    await save();
    expect(stored).toEqual({ Genre: {} });
  });

  it("keeps its draft when somebody else changes its name in links", async () => {
    const { stored, address, changedElsewhere } = await openSettings("/settings/models/genre");
    await type("Menu group", "Music");
    stored.Genre = { slug: "styles" };
    await changedElsewhere();
    await waitFor(() => expect(address()).toBe("/settings/models/styles"));
    expect(box("Menu group").value).toBe("Music");
  });
});

describe("a draft", () => {
  it("goes over what was stored meanwhile", async () => {
    const { stored, changedElsewhere } = await openSettings("/settings/models/genre");
    await type("Menu group", "Music");
    stored.Genre = { label: "Styles" };
    await changedElsewhere();
    await waitFor(() => expect(box("Name of many").value).toBe("Styles"));
    screen.getByText("1 change");
    stored.Genre = { label: "Styles", icon: "music" };
    await save();
    expect(stored.Genre, "what the window did not know of yet too").toEqual({
      label: "Styles",
      icon: "music",
      group: "Music",
    });
  });

  it("does not bring back what the way back took", async () => {
    const { stored } = await openSettings("/settings/models/genre");
    await type("Name of many", "Styles");
    await save();
    await type("Menu group", "Music");
    await press("Undo");
    await screen.findByText("Options as they were");
    await save();
    expect(stored.Genre).toEqual({ group: "Music" });
  });
});

describe("the way back", () => {
  it("is that of the newest change alone", async () => {
    const { stored } = await openSettings("/settings/models/genre");
    await type("Name of many", "Styles");
    await save();
    await type("Menu group", "Music");
    const first = screen.getByText("Undo");
    await press(/^Save/);
    // Taken away by the saving, not by its own end after five seconds.
    await waitFor(() => expect(first.isConnected, "the older one").toBe(false), { timeout: 3000 });
    expect(stored.Genre).toEqual({ label: "Styles", group: "Music" });
    await press("Undo");
    await waitFor(() => expect(stored.Genre).toEqual({ label: "Styles" }));
  });

  it("leads from an import to what was stored before it", async () => {
    const { stored } = await openSettings("/settings/models/genre", { Genre: { label: "Styles" } });
    await press("Import…");
    await userEvent.click(box("Options as TOML"));
    await userEvent.paste("{}");
    await press("Replace options");
    await screen.findByText("1 option changed");
    expect(stored).toEqual({});
    await press("Undo");
    await screen.findByText("Options as they were");
    expect(stored).toEqual({ Genre: { label: "Styles" } });
  });
});

describe("options that go out", () => {
  it("are never those of the other choice", async () => {
    const { engine } = await openSettings("/settings/models/genre", { Genre: { label: "Styles" } });
    await press("Export…");
    await waitFor(() => expect(box("Options").value).toContain("Styles"));
    engine.answer("options_export", () => new Promise(() => {}));
    await userEvent.click(screen.getByText(/that is inferred/));
    expect(button("Copy").disabled).toBe(true);
    expect(button("Save as a file…").disabled).toBe(true);
  });

  it("say when the clipboard did not take them", async () => {
    await openSettings("/settings/models/genre");
    await press("Export…");
    await waitFor(() => expect(button("Copy").disabled).toBe(false));
    const refused = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    document.execCommand = () => false;
    await press("Copy");
    await screen.findByText("The clipboard could not be used");
    refused.mockRestore();
  });
});

it("a chosen icon is shown without the name of its file", async () => {
  await openSettings("/settings/models/genre", { Genre: { icon: "music" } });
  expect(within(button(/^music/)).getByText("music").className).toBe("sr-only");
});

it("groups of fields are named, filled, put in order and taken away", async () => {
  const { stored } = await openSettings("/settings/models/genre");
  const inside = (name: string) => within(screen.getByRole("group", { name, hidden: true }));
  await press("Add a group");
  expect(document.activeElement, "named first").toBe(box("Heading"));
  await type("Heading", "Words");
  await userEvent.click(inside("Words").getByRole("checkbox", { name: "Name", hidden: true }));
  await press("Add a group");
  expect(inside("Group 2").queryByRole("checkbox", { hidden: true }), "a field stands in one").toBeNull();
  await userEvent.click(inside("Group 2").getByRole("switch", { hidden: true }));
  await press("Move Group 2 up");
  await save();
  expect(stored.Genre).toEqual({
    fieldsets: [
      { label: "Group 2", fields: [], collapsed: true },
      { label: "Words", fields: ["Name"] },
    ],
  });
  await press("Remove Words");
  await press("Remove Group 2");
  await save();
  expect(stored.Genre).toEqual({});
});

it("the last column of a list cannot be unticked, the last field search looks in can", async () => {
  await openSettings("/settings/models/genre", { Genre: { list_display: ["Name"], search_fields: ["Name"] } });
  const tick = (list: string) =>
    within(screen.getByRole("grid", { name: list, hidden: true })).getByRole<HTMLInputElement>("checkbox", {
      name: "Name",
      hidden: true,
    });
  expect(tick("Columns").disabled).toBe(true);
  expect(tick("Search looks in").disabled).toBe(false);
});
