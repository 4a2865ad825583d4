// Two faces of one text, such as what is written and what it reads like.
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import styles from "./editor.module.css";

export function Faces<Face extends string>({
  label,
  faces,
  shown,
  onShow,
}: {
  label: string;
  /** The words of those there are. */
  faces: Readonly<Partial<Record<Face, string>>>;
  shown: Face;
  onShow: (face: Face) => void;
}) {
  const all = Object.keys(faces) as Face[];
  return (
    <ToggleButtonGroup
      className={styles.faces}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const face = all.find((each) => keys.has(each));
        if (face) onShow(face);
      }}
    >
      {all.map((face) => (
        <ToggleButton key={face} id={face} className={styles.face}>
          {faces[face]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
