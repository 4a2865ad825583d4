// The control of kinds with a short list of values, all of them at once: one is chosen by a press or by the arrow keys.
import { use } from "react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { FieldFoot, FieldLabel, LabelledElsewhere, RadioCircle } from "@/shared";
import { ChoiceInput } from "./ChoiceInput";
import controls from "./controls.module.css";
import { type ChoiceProps, useOffered } from "./offered";
import styles from "./RadioInput.module.css";
import { Reading } from "./Reading";

/** A cell has no room for all of them: there it is a list that opens. */
export function RadioInput(props: ChoiceProps) {
  return use(LabelledElsewhere) ? <ChoiceInput {...props} /> : <Buttons {...props} />;
}

function Buttons(props: ChoiceProps) {
  const { frame, onEdit, onBlur } = props;
  const { shown, selected } = useOffered(props);
  return (
    <RadioGroup
      className={controls.field}
      value={selected < 0 ? null : String(selected)}
      onChange={(key) => {
        const option = shown[Number(key)];
        if (option) onEdit({ by: "choice", value: option.value });
      }}
      onBlur={onBlur}
      isInvalid={Boolean(frame.error)}
      isRequired={frame.required}
      validationBehavior="aria"
    >
      <FieldLabel label={frame.label} required={frame.required} aside={frame.aside} />
      <div className={styles.all}>
        {shown.map((option, index) => (
          <RadioField key={String(index)} value={String(index)}>
            <RadioButton className={styles.one}>
              <RadioCircle className={styles.circle} />
              <span className={controls.option}>
                {option.dot}
                <span className={option.value === null ? controls.none : undefined}>{option.text}</span>
              </span>
            </RadioButton>
          </RadioField>
        ))}
        {props.isReading && <Reading />}
      </div>
      <FieldFoot label={frame.label} help={frame.help} error={frame.error} />
    </RadioGroup>
  );
}
