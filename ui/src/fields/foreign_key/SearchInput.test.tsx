// The combobox of a foreign key: it searches what is typed, chooses by keyboard, clears, and drops what is half typed.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, it } from "vitest";
import { LanguageProvider } from "@/i18n";
import type { RecordsChoicesReq } from "@/ipc";
import { setTransport } from "@/ipc/transport";
import { field } from "../../../test/models";
import type { Edit } from "../types";
import { SearchInput } from "./SearchInput";
import { forgetUsed } from "./used";

const GENRES = ["Jazz", "Metal", "Rock"].map((label, at) => ({ value: at + 1, label }));
const FIELD = field("GenreId", {
  label: "Genre",
  kind: "foreign_key",
  references: { model: "genre", field: "GenreId" },
});

let asked: string[];
let edits: Edit[];

beforeEach(() => {
  forgetUsed();
  asked = [];
  edits = [];
  setTransport({
    call: async (_name, req) => {
      const { search } = req as RecordsChoicesReq;
      asked.push(search);
      return { choices: GENRES.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase())), more: false };
    },
    listen: () => () => {},
  });
});

function Form() {
  const [edit, setEdit] = useState<Edit>();
  const done = (next: Edit) => {
    edits.push(next);
    setEdit(next);
  };
  return (
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider language="en">
        <SearchInput
          field={FIELD}
          model="track"
          base={3}
          baseLabel="Rock"
          edit={edit}
          onEdit={done}
          onBlur={() => {}}
          frame={{ label: "Genre", required: false }}
        />
        <button type="button">elsewhere</button>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

it("shows the name, searches what is typed and chooses by keyboard", async () => {
  const person = userEvent.setup();
  render(<Form />);
  const box = screen.getByRole("combobox", { name: /Genre/ });
  expect(box).toHaveProperty("value", "Rock");
  await person.click(box);
  await person.clear(box);
  await person.type(box, "ja");
  await screen.findByRole("option", { name: /^Ja ?zz$/ });
  await waitFor(() => expect(asked).toContain("ja"));
  await person.keyboard("{ArrowDown}{Enter}");
  expect(edits).toEqual([{ by: "choice", value: 1, label: "Jazz" }]);
  expect(box).toHaveProperty("value", "Jazz");
});

it("drops what was half typed and keeps the value", async () => {
  const person = userEvent.setup();
  render(<Form />);
  const box = screen.getByRole("combobox", { name: /Genre/ });
  await person.type(box, "zz");
  await person.tab();
  expect(edits).toEqual([]);
  expect(box).toHaveProperty("value", "Rock");
});

it("clears by its button where NULL may be", async () => {
  const person = userEvent.setup();
  render(<Form />);
  await person.click(screen.getByRole("button", { name: "Clear Genre" }));
  expect(edits).toEqual([{ by: "choice", value: null }]);
  expect(screen.getByRole("combobox", { name: /Genre/ })).toHaveProperty("value", "");
});

it("offers what was used last before the rest, until something is searched for", async () => {
  const person = userEvent.setup();
  render(<Form />);
  const box = screen.getByRole("combobox", { name: /Genre/ });
  const open = async () => {
    await person.click(screen.getByRole("button", { name: /Genre/, expanded: false }));
    await screen.findByRole("option", { name: "Metal" });
  };
  await open();
  expect(screen.queryByText("Used last")).toBeNull();
  await person.click(screen.getByRole("option", { name: "Metal" }));
  await open();
  expect(screen.queryByText("Used last"), "what stands there now is not offered").toBeNull();
  await person.click(screen.getByRole("option", { name: "Jazz" }));
  await open();
  const used = screen.getByRole("group", { name: "Used last" });
  expect(
    within(used)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["Metal"]);
  const others = screen.getByRole("group", { name: "Others" });
  expect(
    within(others)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["Jazz", "Rock"]);
  await person.clear(box);
  await person.type(box, "ro");
  await screen.findByRole("option", { name: /^Ro ?ck$/ });
  await waitFor(() => expect(screen.queryByRole("group", { name: "Used last" })).toBeNull());
  await person.keyboard("{ArrowDown}{Enter}");
  expect(edits.map((edit) => edit.by === "choice" && edit.value)).toEqual([2, 1, 3]);
});
