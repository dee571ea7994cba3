package bleve

import (
	"fmt"
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"

	"lateral/pkg/search"
)

// vectorStore has the vectors of an index in memory, segment by segment. Bleve's own
// vectors need faiss, which is C. So vectors lie in the documents that bleve stores, which
// makes them change and come back with these, and are read once for each segment, which
// never changes.
type vectorStore struct {
	size     int
	mu       sync.Mutex
	segments map[uint64]*segmentVectors // by the segment's id
}

// segmentVectors are the vectors of a segment, end to end.
type segmentVectors struct {
	starts  []uint32 // by document: its first vector; one more ends the last
	numbers []int8
	inverse []float64 // by vector: 1 by its length
}

func newVectorStore(x search.Index) *vectorStore {
	if x.Vectors == nil {
		return nil
	}
	return &vectorStore{size: x.Vectors.Size, segments: map[uint64]*segmentVectors{}}
}

// snapshot is what a reader sees: segments, of which each begins at a document number.
type snapshot struct {
	segments []*segmentVectors
	begins   []uint64
}

// of returns the vectors that a reader sees, and forgets those of segments that are gone.
func (s *vectorStore) of(r index.IndexReader) (snapshot, error) {
	at, ok := r.(*scorch.IndexSnapshot)
	if !ok {
		return snapshot{}, fmt.Errorf("search: bleve reads an index by %T", r)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var seen snapshot
	live := make(map[uint64]*segmentVectors, len(at.Segments()))
	begin := uint64(0)
	for _, segment := range at.Segments() {
		v, known := s.segments[segment.Id()]
		if !known {
			var err error
			if v, err = s.read(segment); err != nil {
				return snapshot{}, err
			}
		}
		live[segment.Id()] = v
		seen.segments, seen.begins = append(seen.segments, v), append(seen.begins, begin)
		begin += segment.Segment().Count()
	}
	s.segments = live
	return seen, nil
}

func (s *vectorStore) read(segment *scorch.SegmentSnapshot) (*segmentVectors, error) {
	count := segment.Segment().Count()
	v := &segmentVectors{starts: make([]uint32, 0, count+1)}
	for doc := range count {
		v.starts = append(v.starts, uint32(len(v.inverse)))
		err := segment.VisitDocument(doc, func(field string, _ byte, value []byte, _ []uint64) bool {
			if field == vectorsField {
				v.add(value, s.size)
			}
			return true
		})
		if err != nil {
			return nil, err
		}
	}
	v.starts = append(v.starts, uint32(len(v.inverse)))
	return v, nil
}

func (v *segmentVectors) add(value []byte, size int) {
	for ; len(value) >= size; value = value[size:] {
		from := len(v.numbers)
		for _, b := range value[:size] {
			v.numbers = append(v.numbers, int8(b))
		}
		v.inverse = append(v.inverse, inverseLength(v.numbers[from:]))
	}
}
