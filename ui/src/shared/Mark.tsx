// The brand mark: two stacked drawers that read as a B; the lower drawer is the accent.
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="4.5 4 24 24" role="img" aria-label="Bureau">
      <path fill="var(--logo-1)" d="M5 5.6C5 4.7 5.7 4 6.6 4h13.6a5.75 5.75 0 0 1 0 11.5H6.6c-.9 0-1.6-.7-1.6-1.6z" />
      <path fill="var(--logo-2)" d="M5 18.6c0-.9.7-1.6 1.6-1.6h15.4a5.5 5.5 0 0 1 0 11H6.6c-.9 0-1.6-.7-1.6-1.6z" />
      <rect x="9.5" y="8.75" width="7.5" height="2" rx="1" fill="var(--logo-slot)" />
      <rect x="9.5" y="21.5" width="7.5" height="2" rx="1" fill="#fff" />
    </svg>
  );
}
