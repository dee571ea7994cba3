package privacy

import (
	"bytes"
	"context"

	"lateral/pkg/docdb"
)

// othersThan reads the names that must stay when an account is erased.
func othersThan(ctx context.Context, r docdb.Reader, accountID string) (others, error) {
	o := others{full: map[string]bool{}, first: map[string]bool{}, last: map[string]bool{}, place: map[string]bool{}}
	err := eachDocument(ctx, r, "accounts", docdb.Query{}, func(d docdb.Document) error {
		if d.ID == accountID {
			return nil
		}
		body, err := decode(d)
		if err != nil {
			return err
		}
		for _, name := range append(valuesAt(body, "name"), valuesAt(body, "formerly")...) {
			all, first, last := nameOf(name)
			o.full[key(all)], o.first[key(first)], o.last[key(last)] = true, true, true
		}
		return nil
	})
	for _, collection := range []string{"schools", "partnerships"} {
		if err == nil {
			err = eachDocument(ctx, r, collection, docdb.Query{}, o.addPlace)
		}
	}
	return o, err
}

// addPlace notes the words in the name of a school or a partnership.
func (o others) addPlace(d docdb.Document) error {
	if !bytes.Contains(d.Body, []byte(`"name"`)) {
		return nil
	}
	body, err := decode(d)
	if err != nil {
		return err
	}
	for _, path := range []string{"name", "formerly", "town", "locality", "street", "authority", "trust", "federation"} {
		for _, text := range valuesAt(body, path) {
			for _, w := range folded(text) {
				o.place[w] = true
			}
		}
	}
	return nil
}
