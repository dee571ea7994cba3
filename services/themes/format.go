package themes

// Format is a way in which support is given.
type Format string

// The formats.
const (
	Coaching   Format = "coaching"
	Review     Format = "review"
	Training   Format = "training"
	Modelling  Format = "modelling"
	Planning   Format = "planning"
	Governance Format = "governance"
)

// Formats lists every format.
func Formats() []Format {
	return []Format{Coaching, Review, Training, Modelling, Planning, Governance}
}
