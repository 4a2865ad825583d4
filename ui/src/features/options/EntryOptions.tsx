// How a field is entered and how its values are written: the words that fit its kind, and what it is made from.
import { SelectInput } from "@/fields/SelectInput";
import { useT } from "@/i18n";
import type { FieldFormat, FieldKind, FieldWidget, OptionsFieldView } from "@/ipc";
import { entryOf } from "@/shared";
import { useEditing, useProblem } from "./editing";
import { FORMAT_WORDS, isTextKind, TIME_FORMAT_WORDS, WIDGET_WORDS } from "./kinds";
import { MadeOption } from "./MadeOption";
import { withFieldKey } from "./options";
import { Said } from "./Said";

/** Stands for what the kind does by itself. */
const BY_KIND = "by kind";

export function EntryOptions({ of, kind }: { of: OptionsFieldView; kind: FieldKind }) {
  const t = useT();
  const { view, shown } = useEditing();
  const looks = shown?.fields.find(({ name }) => name === of.field.name)?.shown_as ?? kind;
  // A reference by its key has a switch of its own.
  const widgets = (view.widgets[kind] ?? []).filter((widget) => kind !== "foreign_key" || widget !== "input");
  const formats = view.formats[looks] ?? [];
  return (
    <>
      <WordOption
        of={of}
        option="widget"
        label={t("settings-field-widget")}
        offered={of.fixed ? [] : widgets}
        words={(widget) => t(WIDGET_WORDS[widget as FieldWidget])}
      />
      <WordOption
        of={of}
        option="format"
        label={t("settings-field-format")}
        offered={formats}
        words={(format) => t(formatWords(format as FieldFormat, looks))}
      />
      {isTextKind(kind) && !of.fixed && <MadeOption of={of} />}
    </>
  );
}

function formatWords(format: FieldFormat, looks: FieldKind) {
  return (looks === "time" && TIME_FORMAT_WORDS[format]) || FORMAT_WORDS[format];
}

/** One word among a few; nothing where only one way is left. */
function WordOption({
  of: { field, at },
  option,
  label,
  offered,
  words,
}: {
  of: OptionsFieldView;
  option: "widget" | "format";
  label: string;
  offered: readonly string[];
  words: (word: string) => string;
}) {
  const t = useT();
  const { view, options, change } = useEditing();
  const problem = useProblem();
  const said = entryOf(options.fields, field.name)?.[option];
  const usually = entryOf(view.otherwise.fields, field.name)?.[option];
  // What no longer fits is shown to be taken back.
  const all = [...new Set([...offered, ...[usually, said].filter((word) => word !== undefined)])];
  if (all.length < 2 && said === undefined) return null;
  const say = (word: string | undefined) => change(withFieldKey(options, field.name, option, word));
  return (
    <Said name={label} isSaid={said !== undefined} onReset={() => say(undefined)}>
      <SelectInput
        label={label}
        value={said ?? usually ?? BY_KIND}
        error={problem(`${at}.${option}`)}
        offered={[
          ...(usually === undefined ? [{ id: BY_KIND, text: t("settings-field-by-kind") }] : []),
          ...all.map((id) => ({ id, text: words(id) })),
        ]}
        onChange={(id) => say(id === BY_KIND || id === usually ? undefined : id)}
      />
    </Said>
  );
}
