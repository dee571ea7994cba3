package meilisearch_test

import (
	"crypto/rand"
	"fmt"
	"slices"
	"strings"
	"testing"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search/meilisearch"
)

// private returns c with a prefix of its own, whose indexes are deleted when
// the test ends.
func private(t testing.TB, c meilisearch.Config) meilisearch.Config {
	t.Helper()
	c.Prefix = fmt.Sprintf("test_%s_", strings.ToLower(rand.Text()))
	t.Cleanup(func() {
		for _, uid := range indexes(t, c) {
			if _, err := admin(c).DeleteIndex(uid); err != nil {
				t.Error(err)
			}
		}
	})
	return c
}

func admin(c meilisearch.Config) client.ServiceManager {
	return client.New(c.URL, client.WithAPIKey(c.Key))
}

// indexes lists those of the prefix.
func indexes(t testing.TB, c meilisearch.Config) []string {
	t.Helper()
	all, err := admin(c).ListIndexes(&client.IndexesQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	var uids []string
	for _, x := range all.Results {
		if strings.HasPrefix(x.UID, c.Prefix) {
			uids = append(uids, x.UID)
		}
	}
	slices.Sort(uids)
	return uids
}
