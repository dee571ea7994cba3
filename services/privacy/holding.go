package privacy

import "slices"

// Holding says what one collection holds about people: where it appears in the copy that a
// person gets, and what becomes of it when they are erased. Every collection has one; a
// test checks this.
type Holding struct {
	Collection string
	Title      string // heading of its part of the copy; "" if it is in no copy
	Why        string // a sentence that says why it is in no copy
	Parts      []Part // what makes a document theirs
	Shown      []Shown
	Find       []string // indexes that begin with the id of the account, or byID; if none, all documents are read
	Words      []string // paths of free text that the person may have written
	Blank      []string // paths that are emptied in their documents
	Fate       Fate
	Named      []Named  // names that stand beside their account
	Only       []string // paths in which a name is replaced; if none, everywhere
	Spare      func(body map[string]any) bool
}

// byID finds the one document whose id is that of the account.
const byID = "id"

// Part is one way in which a document can be somebody's.
type Part struct {
	Path  string // dotted path of an id or a list of ids; "id" is the document's own
	By    Key
	Words string // what they did in it, "You sent it"; "" if it is about them
}

// Named is a name that stands beside its account.
type Named struct{ By, Path string }

// Key says what is at the path of a part.
type Key int

// The keys.
const (
	Account Key = iota // the id of the account
	Leader             // the id of somebody as a leader
	Address            // an e-mail address
	School             // the URN of a school where the person has or had a role
)

// Shown is a field of the copy.
type Shown struct {
	Path  string
	Label string
	Own   string // path of the account that wrote it, and alone sees it; if "", everybody sees it whose document it is
}

// Fate is what becomes of a document of an erased person.
type Fate int

// The fates. Documents that only name the person are always Reworded: everything stays
// except the name and the address.
const (
	Reworded Fate = iota
	Removed
	Untouched
)

// removes says whether a document about them is deleted.
func (h Holding) removes(body map[string]any) bool {
	return h.Fate == Removed && (h.Spare == nil || !h.Spare(body))
}

// about says whether a document is about them, or only says that they did something.
func about(mine []Part) bool {
	return slices.ContainsFunc(mine, func(p Part) bool { return p.Words == "" })
}

func show(pairs ...string) []Shown {
	var all []Shown
	for i := 0; i+1 < len(pairs); i += 2 {
		all = append(all, Shown{Path: pairs[i], Label: pairs[i+1]})
	}
	return all
}

// own are fields that only the account at the path gets, since they are its words.
func own(by string, pairs ...string) []Shown {
	all := show(pairs...)
	for i := range all {
		all[i].Own = by
	}
	return all
}

// nothing is a collection that holds nothing about people.
func nothing(collection, why string) Holding {
	return Holding{Collection: collection, Why: why, Fate: Untouched}
}

// secret is a collection of secrets. Nobody sees them, and they are deleted with the
// account.
func secret(collection, why string, parts ...Part) Holding {
	return Holding{Collection: collection, Why: why, Parts: parts, Fate: Removed}
}

func is(path, words string) Part     { return Part{path, Account, words} }
func leads(path, words string) Part  { return Part{path, Leader, words} }
func mailed(path, words string) Part { return Part{path, Address, words} }
