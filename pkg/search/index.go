package search

// Kind says what a field holds.
type Kind string

// The kinds of field, with the Go types that a document may give for them.
const (
	Text    Kind = "text"    // words of prose or names: string or []string
	Keyword Kind = "keyword" // codes and labels, compared whole: string or []string
	Number  Kind = "number"  // int, int64 or a finite float64
)

// Field declares one field of an index. A field that is not searched, filtered, counted or
// sorted by is refused, since an index stores nothing else.
type Field struct {
	// Name is letters, digits and underscores, starting with a letter.
	Name string
	// Kind says what the field holds.
	Kind Kind
	// Weight above zero means that words are looked for in this field; a match
	// in a field of more weight scores more. Text and keyword only.
	Weight float64
	// Exact turns typo tolerance off for this field: reference numbers and
	// postcodes. Searched fields only.
	Exact bool
	// Filter lets queries filter by this field. Not for text.
	Filter bool
	// Facet lets queries count the values of this field. Keyword only.
	Facet bool
	// Sort lets queries order by this field. Text and keywords are ordered
	// without regard to case or accents, a list by its smallest value.
	Sort bool
}

// Kin is what else is meant by words: who asks for Words also finds what has any of Also, and
// not the other way round. Both are one word or several.
type Kin struct {
	Words string
	Also  []string
}

// Index is the name and the settings of an index.
type Index struct {
	// Name is lower-case letters, digits and underscores, starting with a
	// letter.
	Name string
	// Fields lists every field that a document may have.
	Fields []Field
	// Geo says that documents may have a point.
	Geo bool
	// Vectors says that documents may have vectors, and of which kind; nil when they have none.
	Vectors *Vectors `json:",omitempty"`
	// Synonyms are groups of what means the same, of one word or several: {"st", "saint"},
	// {"eal", "english as an additional language"}. Who asks for one of a group finds what has
	// any of it. Several words count where they stand together, in the query and in the document;
	// what has the words of the query apart is found as ever, except that an engine may look for
	// four words or more as a phrase.
	Synonyms [][]string
	// Kin are synonyms one way.
	Kin []Kin `json:",omitempty"`
	// Revision is the version of how the caller makes documents. An index of documents that
	// were made differently is stale, like one with other settings.
	Revision string `json:",omitempty"`
}

// Field returns the declaration of the field of that name, and whether there
// is one.
func (x Index) Field(name string) (Field, bool) {
	for _, f := range x.Fields {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}

// SameVectors says that the vectors of two indexes can be compared, or that neither has any.
func (x Index) SameVectors(y Index) bool {
	if x.Vectors == nil || y.Vectors == nil {
		return x.Vectors == y.Vectors
	}
	return *x.Vectors == *y.Vectors
}
