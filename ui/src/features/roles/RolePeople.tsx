// Who has a role, until when; giving it and taking it away. Holds at once.
import { UserMinus } from "lucide-react";
import { useState } from "react";
import { useReport, useWording } from "@/errors";
import { DayInput, dayOf, lastDay } from "@/fields/DayInput";
import { SelectInput } from "@/fields/SelectInput";
import { useFormats, useT } from "@/i18n";
import { type OursView, type RoleView, useCommand, useCommandQuery } from "@/ipc";
import { Avatar, Button, Dialog, IconButton } from "@/shared";
import styles from "./Roles.module.css";

interface Props {
  role: RoleView;
  may: OursView;
  /** The file cannot be written. */
  readOnly: boolean;
  onClose: () => void;
}

export function RolePeople({ role, may, readOnly, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  const report = useReport();
  const wording = useWording();
  const { data: everyone = [] } = useCommandQuery("people_list", {}, { enabled: may.users.includes("view") });
  const assign = useCommand("people_assign");
  const unassign = useCommand("people_unassign");
  const [email, setEmail] = useState<string | null>(null);
  const [until, setUntil] = useState("");
  const changing = !readOnly && may.users.includes("edit");
  const held = (of: (typeof everyone)[number]) => of.roles.find((one) => one.role === role.name);
  // With those for whom it is over; without a look at people only the addresses are known.
  const known = everyone.filter((person) => held(person) !== undefined);
  const rows = may.users.includes("view")
    ? known.map((person) => ({ email: person.email, name: person.name, assigned: held(person) }))
    : role.people.map((address) => ({ email: address, name: address, assigned: undefined }));
  const others = everyone.filter((person) => !person.superuser && held(person)?.over !== false);
  const give = async () => {
    if (email === null) return;
    const day = dayOf(until);
    try {
      await assign.mutateAsync({ email, role: role.name, ...(day === "" ? {} : { until: day }) });
      setEmail(null);
      setUntil("");
    } catch (reason) {
      if (wording.field(reason, "until") === undefined) report(reason);
    }
  };
  return (
    <Dialog
      role="dialog"
      isOpen
      wide
      onClose={onClose}
      title={t("roles-people-title", { label: role.said.label })}
      footer={
        <Button size="lg" onPress={onClose}>
          {t("roles-close")}
        </Button>
      }
    >
      {rows.length === 0 && <p>{t("roles-people", { count: 0 })}</p>}
      <ul className={styles.people}>
        {rows.map(({ email: address, name, assigned }) => (
          <li key={address}>
            <Avatar name={name} />
            <span className={styles.personWords}>
              <b className="truncate">{name}</b>
              <small className="truncate">{untilWords(address, assigned)}</small>
            </span>
            {changing && (
              <IconButton
                icon={UserMinus}
                label={t("roles-unassign", { name })}
                onPress={() => unassign.mutate({ email: address, role: role.name }, { onError: report })}
              />
            )}
          </li>
        ))}
      </ul>
      {changing && others.length > 0 && (
        <div className={styles.assign}>
          <SelectInput
            label={t("roles-assign-person")}
            value={email}
            placeholder={t("roles-assign-choose")}
            offered={others.map((person) => ({ id: person.email, text: `${person.name} (${person.email})` }))}
            onChange={setEmail}
          />
          <DayInput
            label={t("roles-assign-until")}
            placeholder={t("roles-assign-for-good")}
            pick={t("roles-assign-pick")}
            value={until}
            onChange={(typed) => {
              setUntil(typed);
              assign.reset();
            }}
            error={wording.field(assign.error, "until")}
          />
          <Button isDisabled={email === null} isPending={assign.isPending} onPress={() => void give()}>
            {t("roles-assign")}
          </Button>
        </div>
      )}
    </Dialog>
  );

  function untilWords(address: string, assigned: { until: string | null; over: boolean } | undefined): string {
    if (!assigned?.until) return address;
    const date = formats.date(lastDay(assigned.until));
    return t(assigned.over ? "roles-assigned-over" : "roles-assigned-until", { email: address, date });
  }
}
