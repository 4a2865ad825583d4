// The frame of a form field whose control is made of several: they are one group with one name, help and error.
import { type ReactNode, type Ref, useId } from "react";
import { FieldErrorContext, LabelContext, Provider, TextContext } from "react-aria-components";
import { FieldFoot, FieldLabel, type FieldParts, fieldClass } from "./Field";

const VALID = { isInvalid: false, validationErrors: [], validationDetails: {} as ValidityState };

interface Props extends FieldParts {
  children: ReactNode;
  /** The focus went elsewhere. */
  onBlur?: () => void;
  ref?: Ref<HTMLDivElement>;
}

export function GroupField({ label, required, aside, help, error, children, onBlur, ref }: Props) {
  const id = useId();
  const isInvalid = Boolean(error);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the row of a label
    <div
      ref={ref}
      role="group"
      className={fieldClass}
      data-invalid={isInvalid || undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={isInvalid ? `${id}-error` : help ? `${id}-help` : undefined}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onBlur?.()}
    >
      <Provider
        values={[
          [LabelContext, { id: `${id}-label`, elementType: "span" }],
          [TextContext, { slots: { description: { id: `${id}-help` }, errorMessage: { id: `${id}-error` } } }],
          [FieldErrorContext, { ...VALID, isInvalid }],
        ]}
      >
        <FieldLabel label={label} required={required} aside={aside} />
        {children}
        <FieldFoot help={help} error={error} />
      </Provider>
    </div>
  );
}
