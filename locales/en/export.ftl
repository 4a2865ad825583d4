# Taking a list out of the file.
records-export = Export
records-export-title = Export { $label }
records-export-count = { $count ->
    [one] This list has one record
   *[other] This list has { $count } records
}
records-export-all = Every record of this list, in its order
records-export-format = Format
records-export-csv = CSV
records-export-csv-help = Values with commas between, for nearly every program
records-export-json = JSON
records-export-json-help = One array of objects
records-export-ndjson = NDJSON
records-export-ndjson-help = One object a line, for programs that read as they go
records-export-xlsx = XLSX
records-export-xlsx-help = A workbook for Excel and LibreOffice
records-export-fields = Fields
records-export-fields-all = All fields
records-export-fields-shown = The columns shown
records-export-safe = Safe for spreadsheets
records-export-safe-help = Puts an apostrophe before texts that a spreadsheet would take for a formula. Without it every value is written exactly as it is stored.
records-export-start = Choose a place…
records-export-progress = { $rows } written
records-export-stopped = Stopped. Nothing was written.
records-export-waiting = Choose where the file goes
records-export-stop = Stop
records-export-done = { $count ->
    [one] One record is in { $path }
   *[other] { $count } records are in { $path }
}
