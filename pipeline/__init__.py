"""The newsroom: pure functions from bytes to records.

Same input, same output, always. No Kafka, no Faust, no sockets, clock, environment, randomness or logging of payloads
enters here; `tests/test_wings.py` walks the imports. Each room has one public function:

    segment(value, headers, key, desk) -> Segmented        pipeline.segmentation
    find_entities(Segmented)           -> Annotated        pipeline.entities
    find_quotes(Annotated)             -> Quoted           pipeline.quotes
    code_events(Quoted, desk)          -> Records          pipeline.events
"""
