# Les valeurs qui ne sont pas du texte : octets et mots de passe, pour la fenêtre.

## Bytes

records-bytes-look = Examiner les données de { $field }
records-bytes-title = { $field } de { $name }
records-bytes-faces = Affichage
records-bytes-hex = Hexadécimal
records-bytes-text = Texte
records-bytes-range = Octets { $from } à { $to } sur { $total }
records-bytes-earlier = Octets précédents
records-bytes-later = Octets suivants
records-bytes-save = Enregistrer dans un fichier…
records-bytes-saved = Enregistré sous { $path }
records-bytes-choose = Choisir un fichier…
records-bytes-drop = Lâchez pour le mettre dans { $field }
records-bytes-remove = Retirer { $field }
records-bytes-put-back = Remettre { $field } comme avant
records-bytes-chosen = { $name }, { $size }
records-bytes-begins = Commence par { $start }
records-bytes-image = Image
records-bytes-pixels = { $width } × { $height }

## Passwords

records-problem-passwords-differ = Les deux ne sont pas identiques
records-password-new = Nouveau mot de passe
records-password-repeat = Le répéter
records-password-keep = Laissé vide, le mot de passe reste tel quel.
