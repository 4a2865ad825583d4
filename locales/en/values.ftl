# Values that are no text: bytes and passwords, for the window.

## Bytes

records-bytes-look = Look at the data of { $field }
records-bytes-title = { $field } of { $name }
records-bytes-faces = How it is shown
records-bytes-hex = Hex
records-bytes-text = Text
records-bytes-range = Bytes { $from } to { $to } of { $total }
records-bytes-earlier = Earlier bytes
records-bytes-later = Later bytes
records-bytes-save = Save as a file…
records-bytes-saved = Saved as { $path }
records-bytes-choose = Choose a file…
records-bytes-drop = Let go to put it into { $field }
records-bytes-remove = Remove { $field }
records-bytes-put-back = Put back what { $field } was
records-bytes-chosen = { $name }, { $size }
records-bytes-begins = Begins with { $start }
records-bytes-image = Image
records-bytes-pixels = { $width } × { $height }

## Passwords

records-problem-passwords-differ = The two are not the same
records-password-new = New password
records-password-repeat = Repeat it
records-password-keep = Left empty, the password stays as it is.
