package themes

// NameFound is the name of somebody or of a school in a text: who reads it would know whom it is about.
type NameFound struct {
	Kind    NameKind
	Words   string // as in the text
	From    int    // where they begin, in bytes
	Instead string // neutral words to write instead: "a pupil"
}

// NameKind is whose name it is.
type NameKind string

// The kinds of names.
const (
	Person NameKind = "person"
	School NameKind = "school"
)
