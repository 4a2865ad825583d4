# The window around the data: welcome, enabling, sign-in, sidebar, strip.
shell-day-today = Today, { $time }
shell-day-yesterday = Yesterday
shell-toasts = Messages
shell-close = Close
