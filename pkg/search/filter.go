package search

// Op is what a filter asks of a field.
type Op string

// The operations of filters.
const (
	OpIn    Op = "in"    // one of Values
	OpRange Op = "range" // from Min to Max, both included
	OpID    Op = "id"    // the document's id is one of Values
)

// Filter is a condition on one field, or on the id. Make one with Equal, In, AtLeast, AtMost or
// OneOf.
type Filter struct {
	Field  string // "" of OpID
	Op     Op
	Values []string // OpIn: of keyword fields; OpID: ids
	Min    *float64 // OpRange, number fields: nil for no lower end
	Max    *float64 // OpRange, number fields: nil for no upper end
}

// Equal holds when the keyword, or one value of a list, is value. Keywords that
// differ only in case are not told apart by every engine.
func Equal(field, value string) Filter { return In(field, value) }

// In holds when the keyword, or one value of a list, is one of values. It never
// holds when there are none.
func In(field string, values ...string) Filter {
	return Filter{Field: field, Op: OpIn, Values: values}
}

// AtLeast holds when a number is low or more.
func AtLeast(field string, low float64) Filter {
	return Filter{Field: field, Op: OpRange, Min: &low}
}

// AtMost holds when a number is high or less.
func AtMost(field string, high float64) Filter {
	return Filter{Field: field, Op: OpRange, Max: &high}
}

// OneOf holds for the documents of ids, MaxWindow at most. It never holds when there are none.
func OneOf(ids ...string) Filter { return Filter{Op: OpID, Values: ids} }
