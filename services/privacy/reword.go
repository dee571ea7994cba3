package privacy

import (
	"slices"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// reword takes the person out of a document.
func (l *looking) reword(h Holding, body map[string]any, d docdb.Document, mine []Part) {
	id := body["id"]
	for _, n := range h.Named {
		if l.has(Account, first(valuesAt(body, n.By))) {
			set(body, n.Path, func(string) string { return people.ErasedName })
		}
	}
	if about(mine) {
		for _, path := range h.Blank {
			set(body, path, func(string) string { return "" })
		}
	}
	if len(mine) > 0 {
		for _, path := range h.Words {
			set(body, path, func(text string) string { return phone.ReplaceAllString(text, "(number erased)") })
		}
	}
	theirs := len(mine) > 0 || l.concerns(d)
	swap := func(text string) string { return l.wording.replace(text, theirs) }
	if h.Only != nil {
		for _, path := range h.Only {
			set(body, path, swap)
		}
		return
	}
	if l.ownAddress(h, body) {
		set(body, "email", func(string) string { return people.ErasedAddress(l.accountID) })
		set(body, "emailKey", func(string) string { return people.ErasedAddress(l.accountID) })
	}
	mapTexts(body, swap)
	body["id"] = id
}

// ownAddress says whether the document is one of invitations to the person.
func (l *looking) ownAddress(h Holding, body map[string]any) bool {
	return h.Collection == "invitations" && l.has(Address, first(valuesAt(body, "emailKey")))
}

// concerns says whether a document is about the person, or about something that they took
// part in.
func (l *looking) concerns(d docdb.Document) bool {
	for _, id := range append(anID.FindAllString(string(d.Body), -1), anID.FindAllString(d.ID, -1)...) {
		if id == l.accountID || slices.Contains(l.leaderIDs, id) || l.threads[id] {
			return true
		}
	}
	return false
}

// set changes the texts at a dotted path, through lists.
func set(body any, path string, change func(string) string) {
	step, rest, more := strings.Cut(path, ".")
	switch v := body.(type) {
	case []any:
		for _, item := range v {
			set(item, path, change)
		}
	case map[string]any:
		if more {
			set(v[step], rest, change)
			return
		}
		if v[step] != nil {
			v[step] = mapTexts(v[step], change)
		}
	}
}

// mapTexts changes every text in a value, in place if possible.
func mapTexts(value any, change func(string) string) any {
	switch v := value.(type) {
	case string:
		return change(v)
	case []any:
		for i := range v {
			v[i] = mapTexts(v[i], change)
		}
	case map[string]any:
		for name := range v {
			v[name] = mapTexts(v[name], change)
		}
	}
	return value
}
