// Where the window may be, and what the sidebar lists.
import { describe, expect, it } from "vitest";
import type { ModelView, WorkspaceView } from "@/ipc";
import { groupModels } from "./models";
import { redirectFor } from "./place";

const user = { id: "1", email: "a@example.com", name: "A", is_admin: true };
const file = (more: Partial<WorkspaceView>): WorkspaceView => ({
  name: "Chinook",
  path: "~/chinook.sqlite",
  enabled: false,
  read_only: true,
  user: null,
  viewing: null,
  ...more,
});

describe("the gate", () => {
  it("shows nothing of a file before sign-in", () => {
    const closed = file({ enabled: true });
    for (const path of ["/", "/welcome", "/models", "/models/track", "/models/track/1", "/enable"]) {
      expect(redirectFor(closed, path), path).toBe("/sign-in");
    }
    expect(redirectFor(closed, "/sign-in")).toBeNull();
  });

  it("without a file there is only the welcome", () => {
    expect(redirectFor(null, "/models/track")).toBe("/welcome");
    expect(redirectFor(null, "/welcome")).toBeNull();
  });

  it("a plain file is browsed at once, and can be enabled", () => {
    expect(redirectFor(file({}), "/welcome")).toBe("/models");
    expect(redirectFor(file({}), "/models/track")).toBeNull();
    expect(redirectFor(file({}), "/settings/models/track")).toBeNull();
    expect(redirectFor(file({}), "/enable")).toBeNull();
  });

  it("a signed-in person is inside, and an enabled file is not enabled twice", () => {
    const open = file({ enabled: true, user });
    expect(redirectFor(open, "/sign-in")).toBe("/models");
    expect(redirectFor(open, "/models/track/1")).toBeNull();
    expect(redirectFor(open, "/enable")).toBe("/models");
    expect(redirectFor(open, "/modelsx")).toBe("/models");
  });
});

describe("the sidebar's models", () => {
  const model = (label: string, group: string | null = null): ModelView => ({
    slug: label.toLowerCase(),
    label,
    label_one: label,
    group,
    table: label,
    icon: "table-2",
    key: ["id"],
    display: null,
    hidden: false,
    list: [],
    form_exclude: [],
    field_groups: [],
    inlines: [],
    position: null,
    per_page: 50,
    searchable: true,
    junction: false,
    tree: null,
    fields: [],
    can: { view: true, add: false, edit: false, delete: false, export: false },
  });
  const models = [model("Tracks", "Catalogue"), model("Logs"), model("Albums", "Catalogue"), model("Écoles", "Sales")];

  it("leave hidden ones out", () => {
    const shown = groupModels([model("Logs"), { ...model("Secrets"), hidden: true }], "");
    expect(shown.flatMap((group) => group.models.map((each) => each.label))).toEqual(["Logs"]);
  });

  it("stand in their groups, ungrouped first", () => {
    const groups = groupModels(models, "").map((group) => [group.name, group.models.map((each) => each.label)]);
    expect(groups).toEqual([
      [null, ["Logs"]],
      ["Catalogue", ["Tracks", "Albums"]],
      ["Sales", ["Écoles"]],
    ]);
  });

  it("are found without accents and case; an empty group is not shown", () => {
    expect(groupModels(models, "ecol")).toHaveLength(1);
    expect(groupModels(models, "ecol")[0]?.models[0]?.label).toBe("Écoles");
    expect(groupModels(models, "zzz")).toEqual([]);
  });
});
