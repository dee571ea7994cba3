package apperr

// Check collects every bad field of an input, so that people hear of all of them at once.
// The zero value is ready.
type Check struct{ fields []Field }

// That notes message for the field at path unless ok holds.
func (c *Check) That(ok bool, path, message string) {
	if !ok {
		c.fields = append(c.fields, Field{Path: path, Message: message})
	}
}

// Add notes the fields of err beneath path; an err of another kind becomes one field with
// its message. A nil err adds nothing.
func (c *Check) Add(path string, err error) {
	switch e := err.(type) { //nolint:errorlint // only an unwrapped problem speaks of fields
	case nil:
	case *Error:
		if len(e.Fields) == 0 {
			c.That(false, path, e.Message)
		}
		for _, f := range e.Fields {
			c.That(false, join(path, f.Path), f.Message)
		}
	default:
		c.That(false, path, "This could not be read.")
	}
}

// Err returns nil when every check held, else one Invalid with all fields.
func (c *Check) Err() error {
	if len(c.fields) == 0 {
		return nil
	}
	return Invalid(c.fields...)
}

func join(base, path string) string {
	switch {
	case base == "":
		return path
	case path == "":
		return base
	default:
		return base + "." + path
	}
}
