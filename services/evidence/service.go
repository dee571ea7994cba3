package evidence

import "lateral/pkg/docdb"

// Service keeps the evidence of what support came to.
type Service struct{ db docdb.DB }

// New returns the service that keeps its documents in db.
func New(db docdb.DB) *Service { return &Service{db: db} }

// Schemas are the collections of evidence.
func Schemas() []docdb.Schema { return []docdb.Schema{records.Schema, deliveries.Schema} }
