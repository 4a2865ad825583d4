// Groups of fields: what is not shown leaves no group behind, and no field is lost.
import { describe, expect, it } from "vitest";
import { field, trackModel } from "../../../../test/models";
import { firstOf, inFormGroups, inGroups } from "./groups";

const [id, name, bytes, composer] = [field("TrackId"), field("Name"), field("Bytes"), field("Composer")];
const all = [id, name, bytes, composer];
const group = (label: string | null, fields: string[], collapsed = false) => ({ label, collapsed, fields });
const model = trackModel(all, {
  field_groups: [group("Song", ["Composer", "Name"]), group("File", ["Bytes"], true), group(null, ["TrackId"])],
});

describe("groups of fields", () => {
  it("stand as the model says, each field in its own", () => {
    expect(inGroups(model, all)).toEqual([
      { label: "Song", collapsed: false, fields: [composer, name] },
      { label: "File", collapsed: true, fields: [bytes] },
      { label: undefined, collapsed: false, fields: [id] },
    ]);
  });

  it("are not there without a field that is shown", () => {
    expect(inGroups(model, [name, id]).map(({ label }) => label)).toEqual(["Song", undefined]);
    expect(inGroups(model, [id]), "nothing was put anywhere").toEqual([]);
    expect(inGroups(trackModel(all), all)).toEqual([]);
  });

  it("are one in a form that has none", () => {
    expect(inFormGroups(trackModel(all), all)).toEqual([{ label: "Track", collapsed: false, fields: all }]);
    expect(inFormGroups(model, [id])).toEqual([{ label: "Track", collapsed: false, fields: [id] }]);
  });

  it("say which of several fields comes first", () => {
    expect(firstOf([composer, name, bytes], ["Bytes", "Name"])).toBe("Name");
    expect(firstOf([name], ["Gone"])).toBe("Gone");
    expect(firstOf([name], [])).toBeUndefined();
  });
});
