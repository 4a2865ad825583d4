# Por qué alguien puede hacer algo, o no. $role: nombre corto de un rol; $permission: su palabra; $rule: un filtro.

access-why = ¿Por qué?
access-close = Cerrar
access-title = No puede ver { $name }
access-title-add = No puede añadir nada a { $name }
access-text = { $count ->
        [0] Nada le da acceso a esta parte. Un superusuario puede cambiarlo.
        [one] Su rol, { $roles }, no incluye esta parte. Un superusuario puede cambiarlo en Roles.
       *[other] Sus roles, { $roles }, no incluyen esta parte. Un superusuario puede cambiarlo en Roles.
    }
access-text-add = Sus roles no incluyen añadir aquí. Un superusuario puede cambiarlo en Roles.
access-back = Volver a { $label }
access-why-see = ¿Puedo ver { $name }?
access-why-add = ¿Puedo añadir a { $name }?
access-why-change = ¿Puedo cambiar esto?
access-yes = Sí
access-no = No
access-superuser = Los superusuarios pueden hacerlo todo.
access-owner = El archivo se edita directamente.
access-inactive = La cuenta está desactivada.
access-no-role = La cuenta no tiene ningún rol que valga ahora.
access-read-only = La base no deja escribir ahí a nadie.
access-switched-off = Las opciones del modelo dicen <b>{ $option } = false</b>, para todos.
access-permission = El rol <b>{ $role }</b> tiene <b>{ $permission }</b>.
access-no-permission = Ninguno de esos roles tiene <b>{ $permission }</b>.
access-rule-covers = Una regla de <b>{ $role }</b> lo incluye.
access-rule-only = <b>{ $role }</b> incluye los registros donde { $rule }.
access-rule-leaves = Una regla de <b>{ $role }</b> no lo incluye.
access-rule-not = <b>{ $role }</b> incluye solo los registros donde { $rule }.
access-field-locked = <b>{ $role }</b> no le deja cambiar <b>{ $field }</b> ahí.
access-field-closed = Un campo que la acción rellena está cerrado para usted.
access-policy = El programa que abrió el archivo no lo permite.
