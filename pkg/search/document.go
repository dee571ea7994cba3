package search

// Document is what an index holds of one thing.
type Document struct {
	// ID is 1 to 200 of A-Z, a-z, 0-9, underscore and hyphen.
	ID string
	// Version is the version of the source document, larger for what is later, for the drift
	// check and so that a rebuild keeps the latest. It is 0 for documents that are made of
	// several: the check has their digests.
	Version int64
	// Fields holds values by field name, of the types that Kind lists. A field
	// may be left out.
	Fields map[string]any
	// Point is where the thing is; nil when that is not known.
	Point *Point
	// Vectors are the meanings of its texts, MaxVectors at most; the best of them counts.
	Vectors []Vector
}

// Point is a place on the earth in degrees of WGS 84.
type Point struct {
	Lat float64 `json:"lat"` // -90 to 90
	Lng float64 `json:"lng"` // -180 to 180
}
