-- Facturas: clientes, lo que se les vendió y lo que deben.
CREATE TABLE clientes (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL,
    correo TEXT,
    teléfono TEXT,
    dirección TEXT,
    ciudad TEXT,
    país TEXT,
    notas TEXT
);
CREATE TABLE productos (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL,
    precio DECIMAL(10, 2) NOT NULL CHECK (precio >= 0)
);
CREATE TABLE facturas (
    id INTEGER PRIMARY KEY,
    número TEXT NOT NULL UNIQUE,
    cliente_id INTEGER NOT NULL REFERENCES clientes (id) ON DELETE RESTRICT,
    fecha DATE NOT NULL,
    vencimiento DATE,
    estado TEXT NOT NULL DEFAULT 'borrador' CHECK (estado IN ('borrador', 'enviada', 'pagada', 'anulada')),
    notas TEXT
);
CREATE INDEX facturas_cliente ON facturas (cliente_id);
CREATE TABLE líneas_factura (
    id INTEGER PRIMARY KEY,
    concepto TEXT NOT NULL,
    factura_id INTEGER NOT NULL REFERENCES facturas (id) ON DELETE CASCADE,
    producto_id INTEGER REFERENCES productos (id) ON DELETE RESTRICT,
    cantidad DECIMAL(10, 2) NOT NULL DEFAULT 1,
    precio DECIMAL(10, 2) NOT NULL CHECK (precio >= 0),
    importe DECIMAL(10, 2) AS (round(cantidad * precio, 2))
);
CREATE INDEX líneas_factura_factura ON líneas_factura (factura_id);
CREATE INDEX líneas_factura_producto ON líneas_factura (producto_id);
