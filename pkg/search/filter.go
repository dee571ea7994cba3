package search

// Op is what a filter asks of a field.
type Op string

// The operations of filters.
const (
	OpIn    Op = "in"    // one of Values
	OpRange Op = "range" // from Min to Max, both included
)

// Filter is a condition on one field. Make one with Equal, In, Between,
// AtLeast or AtMost, and turn it round with Not.
type Filter struct {
	Field   string
	Op      Op
	Values  []any    // OpIn: string, bool, int, int64 or float64 after the field's kind
	Min     *float64 // OpRange, number fields: nil for no lower end
	Max     *float64 // OpRange, number fields: nil for no upper end
	Negated bool
}

// Equal holds when the field, or one value of a list, is value. Keywords that
// differ only in case are not told apart by every engine.
func Equal(field string, value any) Filter {
	return Filter{Field: field, Op: OpIn, Values: []any{value}}
}

// In holds when the field, or one value of a list, is one of values. It never
// holds when there are none.
func In[T string | bool | int | int64 | float64](field string, values ...T) Filter {
	f := Filter{Field: field, Op: OpIn, Values: make([]any, len(values))}
	for i, v := range values {
		f.Values[i] = v
	}
	return f
}

// Between holds when a number is at least low and at most high.
func Between(field string, low, high float64) Filter {
	return Filter{Field: field, Op: OpRange, Min: &low, Max: &high}
}

// AtLeast holds when a number is low or more.
func AtLeast(field string, low float64) Filter {
	return Filter{Field: field, Op: OpRange, Min: &low}
}

// AtMost holds when a number is high or less.
func AtMost(field string, high float64) Filter {
	return Filter{Field: field, Op: OpRange, Max: &high}
}

// Not holds when the filter does not, so also when the field is missing.
func Not(f Filter) Filter {
	f.Negated = !f.Negated
	return f
}
