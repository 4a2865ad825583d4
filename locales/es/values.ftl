# Los valores que no son texto: bytes y contraseñas, para la ventana.

## Bytes

records-bytes-look = Ver los datos de { $field }
records-bytes-title = { $field } de { $name }
records-bytes-faces = Cómo se muestra
records-bytes-hex = Hexadecimal
records-bytes-text = Texto
records-bytes-range = Bytes { $from } a { $to } de { $total }
records-bytes-earlier = Bytes anteriores
records-bytes-later = Bytes siguientes
records-bytes-save = Guardar como archivo…
records-bytes-saved = Guardado como { $path }
records-bytes-choose = Elegir un archivo…
records-bytes-drop = Suelte para ponerlo en { $field }
records-bytes-remove = Quitar { $field }
records-bytes-put-back = Volver a poner { $field } como estaba
records-bytes-chosen = { $name }, { $size }
records-bytes-begins = Empieza por { $start }
records-bytes-image = Imagen
records-bytes-pixels = { $width } × { $height }

## Passwords

records-problem-passwords-differ = Las dos no son iguales
records-password-new = Contraseña nueva
records-password-repeat = Repetirla
records-password-keep = Si se deja vacía, la contraseña queda como está.
