-- Contactos: empresas, sus personas y lo que se habló con ellas.
CREATE TABLE empresas (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL,
    sitio_web TEXT,
    teléfono TEXT,
    dirección TEXT,
    ciudad TEXT,
    país TEXT,
    notas TEXT
);
CREATE TABLE personas (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL,
    empresa_id INTEGER REFERENCES empresas (id) ON DELETE SET NULL,
    cargo TEXT,
    correo TEXT,
    teléfono TEXT,
    cumpleaños DATE,
    notas TEXT
);
CREATE INDEX personas_empresa ON personas (empresa_id);
CREATE TABLE conversaciones (
    id INTEGER PRIMARY KEY,
    asunto TEXT NOT NULL,
    persona_id INTEGER NOT NULL REFERENCES personas (id) ON DELETE CASCADE,
    fecha DATE NOT NULL,
    medio TEXT CHECK (medio IN ('llamada', 'correo', 'carta', 'reunión')),
    notas TEXT
);
CREATE INDEX conversaciones_persona ON conversaciones (persona_id);
