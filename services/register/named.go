package register

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/register/spelling"
)

// IsName says whether the name of a school begins with the words, whole and in any spelling,
// with "the" before them or without. It is for other nouns, within their transactions.
func IsName(ctx context.Context, r docdb.Reader, words string) (bool, error) {
	key := spelling.Name(words)
	if key == "" {
		return false, nil
	}
	for _, begin := range []string{key, "the " + key} {
		for _, q := range []docdb.Query{
			{Index: "by_name", From: begin, To: begin + "\x01", Limit: 1},
			{Index: "by_name", From: begin + " ", To: begin + " \uffff", Limit: 1},
		} {
			if found, _, err := schools.Find(ctx, r, q); err != nil || len(found) > 0 {
				return err == nil, err
			}
		}
	}
	return false, nil
}
