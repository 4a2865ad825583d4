-- Existencias: productos con sus proveedores, lo que entró y lo que salió.
CREATE TABLE categorías (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL UNIQUE
);
CREATE TABLE proveedores (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL,
    correo TEXT,
    teléfono TEXT,
    notas TEXT
);
CREATE TABLE productos (
    id INTEGER PRIMARY KEY,
    nombre TEXT NOT NULL,
    código TEXT UNIQUE,
    categoría_id INTEGER REFERENCES categorías (id) ON DELETE SET NULL,
    proveedor_id INTEGER REFERENCES proveedores (id) ON DELETE SET NULL,
    precio DECIMAL(10, 2) CHECK (precio >= 0),
    foto BLOB,
    notas TEXT
);
CREATE INDEX productos_categoría ON productos (categoría_id);
CREATE INDEX productos_proveedor ON productos (proveedor_id);
CREATE TABLE movimientos (
    id INTEGER PRIMARY KEY,
    producto_id INTEGER NOT NULL REFERENCES productos (id) ON DELETE CASCADE,
    fecha DATE NOT NULL,
    cantidad INTEGER NOT NULL,
    motivo TEXT NOT NULL CHECK (motivo IN ('compra', 'venta', 'devolución', 'corrección')),
    notas TEXT
);
CREATE INDEX movimientos_producto ON movimientos (producto_id);
