package meilisearch

import (
	"encoding/json"
	"fmt"

	"lateral/pkg/search"
)

// embedderPart begins the name of the embedder of an index. The source of the vectors ends
// it: so an index of another source has other settings.
const embedderPart = "meaning_"

func (x index) embedder() string { return embedderPart + x.Vectors.Source }

// embeddings are vectors as the server takes them. It would find vectors without direction
// like everything, and refuses a document that does not say that it has none.
func embeddings(all []search.Vector) any {
	all = search.Directions(all)
	if len(all) == 0 {
		return nil
	}
	return map[string]any{"embeddings": all, "regenerate": false}
}

// ownVectors are those of this index's source that a document of another index has, which
// may be of other settings.
func (x index) ownVectors(raw json.RawMessage) (any, error) {
	var all map[string]json.RawMessage
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &all); err != nil {
			return nil, fmt.Errorf("search: vectors of meilisearch: %w", err)
		}
	}
	return map[string]any{x.embedder(): all[x.embedder()]}, nil
}
