package privacy

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/people"
)

// person is somebody as the collections know them.
type person struct {
	accountID string
	leaderIDs []string
	addresses []string // in lower case
	urns      []string // schools where they have or had a role; only during an erasure
}

// personOf reads who an account is.
func personOf(ctx context.Context, r docdb.Reader, a people.Account) (person, error) {
	p := person{accountID: a.ID}
	for _, email := range append([]string{a.Email}, a.FormerEmails...) {
		p.addresses = append(p.addresses, strings.ToLower(email))
	}
	own, err := leaders.OfAccount(ctx, r, a.ID)
	for _, l := range own {
		p.leaderIDs = append(p.leaderIDs, l.ID)
	}
	return p, err
}

// keys are the values that appear in documents that may be theirs.
func (p person) keys(k Key) []string {
	switch k {
	case Leader:
		return p.leaderIDs
	case Address:
		return p.addresses
	case School:
		return p.urns
	case Account:
	}
	return []string{p.accountID}
}

// mayOwn is a quick test: it is false if none of their keys is in the document.
func (p person) mayOwn(d docdb.Document) bool {
	for _, k := range []Key{Account, Leader, Address} {
		for _, key := range p.keys(k) {
			if d.ID == key || bytes.Contains(d.Body, []byte(key)) ||
				k == Address && bytes.Contains(bytes.ToLower(d.Body), []byte(key)) {
				return true
			}
		}
	}
	return false
}

// partsOf are the ways in which a document is theirs.
func (p person) partsOf(h Holding, body map[string]any) []Part {
	var mine []Part
	for _, part := range h.Parts {
		for _, value := range valuesAt(body, part.Path) {
			if p.has(part.By, value) {
				mine = append(mine, part)
				break
			}
		}
	}
	return mine
}

func (p person) has(k Key, value string) bool {
	for _, key := range p.keys(k) {
		// An address may stand behind a name: "A Head <head@school.example>".
		lower := strings.ToLower(value)
		if value == key || k == Address && (lower == key || strings.Contains(lower, "<"+key+">")) {
			return true
		}
	}
	return false
}

// decode reads a document, and adds its id if the body has none.
func decode(d docdb.Document) (map[string]any, error) {
	body := map[string]any{}
	decoder := json.NewDecoder(bytes.NewReader(d.Body))
	decoder.UseNumber()
	if err := decoder.Decode(&body); err != nil {
		return nil, err
	}
	body["id"] = d.ID
	return body, nil
}

// at returns the value at a dotted path; nil if there is none.
func at(body map[string]any, path string) any {
	var value any = body
	for _, step := range strings.Split(path, ".") {
		inner, ok := value.(map[string]any)
		if !ok {
			return nil
		}
		value = inner[step]
	}
	return value
}

// valuesAt returns the texts at a dotted path, through lists.
func valuesAt(body map[string]any, path string) []string {
	return texts(body, strings.Split(path, "."))
}

func texts(value any, path []string) []string {
	switch v := value.(type) {
	case string:
		if len(path) == 0 {
			return []string{v}
		}
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, texts(item, path)...)
		}
		return all
	case map[string]any:
		if len(path) > 0 {
			return texts(v[path[0]], path[1:])
		}
	}
	return nil
}
