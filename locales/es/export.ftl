# Sacar una lista del archivo.
records-export = Exportar
records-export-title = Exportar { $label }
records-export-count = { $count ->
    [one] Esta lista tiene un registro
   *[other] Esta lista tiene { $count } registros
}
records-export-all = Todos los registros de esta lista, en su orden
records-export-format = Formato
records-export-csv = CSV
records-export-csv-help = Valores separados por comas, para casi cualquier programa
records-export-json = JSON
records-export-json-help = Una lista de objetos
records-export-ndjson = NDJSON
records-export-ndjson-help = Un objeto por línea, para programas que leen sobre la marcha
records-export-xlsx = XLSX
records-export-xlsx-help = Un libro para Excel y LibreOffice
records-export-fields = Campos
records-export-fields-all = Todos los campos
records-export-fields-shown = Las columnas visibles
records-export-safe = Seguro para hojas de cálculo
records-export-safe-help = Pone un apóstrofo delante de los textos que una hoja de cálculo tomaría por una fórmula. Sin ello, cada valor se escribe exactamente como está guardado.
records-export-start = Elegir un lugar…
records-export-progress = { $rows } escritos
records-export-stopped = Detenido. No se ha escrito nada.
records-export-waiting = Elija dónde va el archivo
records-export-stop = Detener
records-export-done = { $count ->
    [one] Un registro está en { $path }
   *[other] { $count } registros están en { $path }
}
