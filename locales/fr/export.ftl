# Sortir une liste du fichier.
records-export = Exporter
records-export-title = Exporter { $label }
records-export-count = { $count ->
    [one] Cette liste a une fiche
   *[other] Cette liste a { $count } fiches
}
records-export-all = Toutes les fiches de cette liste, dans son ordre
records-export-format = Format
records-export-csv = CSV
records-export-csv-help = Des valeurs séparées par des virgules, pour presque tout programme
records-export-json = JSON
records-export-json-help = Un tableau d’objets
records-export-ndjson = NDJSON
records-export-ndjson-help = Un objet par ligne, pour les programmes qui lisent au fur et à mesure
records-export-xlsx = XLSX
records-export-xlsx-help = Un classeur pour Excel et LibreOffice
records-export-fields = Champs
records-export-fields-all = Tous les champs
records-export-fields-shown = Les colonnes affichées
records-export-safe = Sûr pour les tableurs
records-export-safe-help = Met une apostrophe devant les textes qu’un tableur prendrait pour une formule. Sans cela, chaque valeur est écrite exactement comme elle est enregistrée.
records-export-start = Choisir un emplacement…
records-export-progress = { $rows } écrites
records-export-stopped = Arrêté. Rien n’a été écrit.
records-export-waiting = Choisissez où va le fichier
records-export-stop = Arrêter
records-export-done = { $count ->
    [one] Une fiche est dans { $path }
   *[other] { $count } fiches sont dans { $path }
}
