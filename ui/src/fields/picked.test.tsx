// The pickers of times: an hour or a minute is chosen, and the rest of the time stays as it was.
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { LanguageProvider } from "@/i18n";
import type { FieldKind } from "@/ipc";
import { field } from "../../test/models";
import { fieldKinds } from "./registry";
import type { Edit } from "./types";

/** The control over a stored value; says each value it comes to. */
function Form({ kind, base, on }: { kind: FieldKind; base: string | null; on: (edit: Edit) => void }) {
  const [edit, setEdit] = useState<Edit>();
  const { Input } = fieldKinds[kind];
  return (
    <LanguageProvider language="en">
      <Input
        field={field("at", { kind })}
        model="shift"
        base={base}
        baseLabel={undefined}
        edit={edit}
        onEdit={(next) => {
          setEdit(next);
          on(next);
        }}
        onBlur={() => {}}
        frame={{ label: "At", required: false }}
      />
    </LanguageProvider>
  );
}

it.each<[FieldKind, string | null, string, string, string]>([
  ["time", "09:05:47.250", "10:05:47.250", "10:30:47.250", "10:31:47.250"],
  ["time", "09:05", "10:05", "10:30", "10:31"],
  ["time", null, "10:00", "10:30", "10:31"],
  [
    "datetime",
    "2024-05-01 09:05:47.250",
    "2024-05-01 10:05:47.250",
    "2024-05-01 10:30:47.250",
    "2024-05-02 10:30:47.250",
  ],
])("%s %s keeps its seconds and their fraction", async (kind, base, hour, minute, stepped) => {
  const edits: Edit[] = [];
  render(<Form kind={kind} base={base} on={(edit) => edits.push(edit)} />);
  await userEvent.type(screen.getByRole("textbox"), "{Alt>}{ArrowDown}{/Alt}");
  await userEvent.click(within(await screen.findByRole("listbox", { name: "Hour" })).getByText("10"));
  expect(edits.at(-1)).toEqual({ by: "choice", value: hour });
  await userEvent.click(within(screen.getByRole("listbox", { name: "Minute" })).getByText("30"));
  expect(edits.at(-1)).toEqual({ by: "choice", value: minute });
  await userEvent.keyboard("{Escape}");
  await userEvent.type(screen.getByRole("textbox"), "{ArrowUp}");
  expect(edits.at(-1), "as by the keys").toEqual({ by: "choice", value: stepped });
});
