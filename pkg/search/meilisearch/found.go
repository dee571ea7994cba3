package meilisearch

import (
	"encoding/json"
	"fmt"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

// The server scores a cosine from -1 to 1 as 0 to 1.
func scoreOf(cosine float64) float64 { return (1 + cosine) / 2 }
func cosineOf(score float64) float64 { return min(1, 2*score-1) }

// found is a document that words or meaning have found.
type found struct {
	ID         string        `json:"_id"`
	Point      *search.Point `json:"_geo"`
	Score      float64       `json:"_rankingScore"`
	attributes client.Hit
	words      float64
	likeness   float64
}

func foundOf(h client.Hit) (*found, error) {
	f := &found{attributes: h}
	if err := h.DecodeInto(f); err != nil {
		return nil, fmt.Errorf("search: hit of meilisearch: %w", err)
	}
	f.Score = min(1, f.Score)
	return f, nil
}

// values are the texts of an attribute.
func (f *found) values(name string) ([]string, error) {
	raw := f.attributes[name]
	if len(raw) == 0 || string(raw) == "null" {
		return nil, nil
	}
	var many []string
	if raw[0] == '[' {
		err := json.Unmarshal(raw, &many)
		return many, err
	}
	var one string
	err := json.Unmarshal(raw, &one)
	return []string{one}, err
}
