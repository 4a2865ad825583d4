-- Tareas: proyectos y lo que hay que hacer en cada uno.
CREATE TABLE proyectos (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL,
    estado TEXT NOT NULL DEFAULT 'previsto' CHECK (estado IN ('previsto', 'en curso', 'en pausa', 'terminado')),
    inicio DATE,
    fin DATE,
    notas TEXT
);
CREATE TABLE tareas (
    id INTEGER PRIMARY KEY,
    título TEXT NOT NULL,
    proyecto_id INTEGER REFERENCES proyectos (id) ON DELETE CASCADE,
    prioridad TEXT NOT NULL DEFAULT 'normal' CHECK (prioridad IN ('baja', 'normal', 'alta')),
    vencimiento DATE,
    hecho BOOLEAN NOT NULL DEFAULT 0 CHECK (hecho IN (0, 1)),
    notas TEXT
);
CREATE INDEX tareas_proyecto ON tareas (proyecto_id);
