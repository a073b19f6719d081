"""``scrub spark-clean``: clean records on a Spark cluster; also a program for ``spark-submit``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any

from scrub.batch.names import NAMES
from scrub.cli.options import add_change_options, add_rule_options, names_of, scrubber_of
from scrub.cli.values import language, least, seconds
from scrub.errors import InputError, ScrubError

TEXTS: dict[str, Any] = {
    "description": "Clean records with Spark, to the same text and findings as scrub clean. A record that cannot be\n"
    "cleaned never fails a task: Parquet says why in the column scrub_error, JSON lines go to OUT/kind=quarantine/.",
    "epilog": """\
examples:
  scrub spark-clean crawl.parquet/ clean.parquet/       all cores of this machine
  scrub spark-clean crawl.jsonl.gz clean/               records in clean/kind=out/
  spark-submit --master yarn $(python -c 'import scrub.cli.spark_clean as m; print(m.__file__)') \\
      s3a://crawl/ s3a://clean/
        scrub must be installed for the Python that PYSPARK_PYTHON names on each machine
""",
}

ROWS = 1_000
"""Rows of an Arrow batch: Spark's 10,000 would be a gigabyte of pages."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("input", metavar="IN", help="Parquet or JSON lines: a file, folder or address that Spark reads")
    parser.add_argument("out", metavar="OUT", help="folder that Spark writes")
    parser.add_argument("--in", dest="format", choices=("parquet", "jsonl"), help="format; default: by the name of IN")
    parser.add_argument("--lang", type=language, metavar="CODE", help="language of the articles; default: detected")
    parser.add_argument("--overwrite", action="store_true", help="write over what is at OUT")
    parser.add_argument("--keep-original", action="store_true", help="keep the text as it came")
    parser.add_argument("--master", metavar="URL", help="default: that of spark-submit, else all cores of this machine")
    parser.add_argument("--partitions", type=least(1), metavar="N", help="cut the input anew, into N tasks")
    parser.add_argument(
        "--timeout", type=seconds, default=120.0, metavar="S", help="seconds for a record (default: 120)"
    )
    parser.add_argument(
        "--no-isolate", dest="isolate", action="store_false", help="a record that kills its process fails the task"
    )
    group = parser.add_argument_group("fields of records")
    for name in NAMES:
        group.add_argument(f"--{name}-field", default=name, metavar="NAME", help=f"field of the {name}")
    add_rule_options(parser)
    add_change_options(parser)


def run(options: argparse.Namespace) -> int:
    """Clean and return the exit code: 4 when some records could not be cleaned."""
    scrubber = scrubber_of(options)
    spark = session(options.master)
    try:
        failed, whole = clean(spark, scrubber, options)
    except refusals() as error:
        raise InputError(str(error).splitlines()[0], path=options.input) from error
    finally:
        spark.stop()
    print(f"{whole} records, {failed} could not be cleaned", file=sys.stderr)
    return 4 if failed else 0


def refusals() -> type[Exception]:
    """Return what Spark raises for an input that is not there or no Parquet, and for an output that is."""
    from scrub.batch.frames import needed

    error: type[Exception] = needed("pyspark.errors", "spark").AnalysisException
    return error


def clean(spark: Any, scrubber: Any, options: argparse.Namespace) -> tuple[int, int]:
    """Write the cleaned records and return how many could not be cleaned, and how many there are."""
    from scrub.batch.pool import Limits

    limits = Limits(options.timeout or None)
    work = by_lines if form_of(options) == "jsonl" else by_columns
    return work(spark, scrubber, options, limits)


def form_of(options: argparse.Namespace) -> str:
    """Return the format of the input."""
    plain = options.input.rstrip("/").removesuffix(".gz").removesuffix(".zst").removesuffix(".bz2")
    return options.format or ("jsonl" if plain.endswith((".jsonl", ".json", ".ndjson")) else "parquet")


def by_columns(spark: Any, scrubber: Any, options: argparse.Namespace, limits: Any) -> tuple[int, int]:
    """Clean Parquet to Parquet."""
    from scrub.batch.spark import clean_dataframe

    df = cut(spark.read.parquet(options.input), options)
    fields = {f"{known}_field": name for known, name in names_of(options).items()}
    cleaned = clean_dataframe(
        df,
        scrubber,
        isolate=options.isolate,
        limits=limits,
        lang=options.lang,
        keep_original=options.keep_original,
        **fields,
    )
    cleaned.write.mode(mode_of(options)).parquet(options.out)
    written = spark.read.parquet(options.out)
    return written.where("scrub_error is not null").count(), written.count()


def by_lines(spark: Any, scrubber: Any, options: argparse.Namespace, limits: Any) -> tuple[int, int]:
    """Clean JSON lines to JSON lines."""
    from scrub.batch.spark import ship
    from scrub.batch.spark_lines import CleanLines, clean_lines
    from scrub.batch.work import Clean

    df = cut(spark.read.option("lineSep", "\n").text(options.input), options)
    scrubber, reference = ship(df, scrubber)
    work = Clean(scrubber=scrubber, names=names_of(options), lang=options.lang, keep_original=options.keep_original)
    task = CleanLines(work=work, path=options.input, limits=limits if options.isolate else None, reference=reference)
    clean_lines(df, task).write.mode(mode_of(options)).partitionBy("kind").text(options.out)
    written = spark.read.schema("value string, kind string").text(options.out)
    return written.where("kind = 'quarantine'").count(), written.count()


def cut(df: Any, options: argparse.Namespace) -> Any:
    """Return the input in as many parts as were asked for."""
    return df.repartition(options.partitions) if options.partitions else df


def mode_of(options: argparse.Namespace) -> str:
    """Return what is done with an output that is there."""
    return "overwrite" if options.overwrite else "error"


def session(master: str | None) -> Any:
    """Return the session of spark-submit, or a new one on this machine alone. Raises ScrubError without pyspark."""
    from scrub.batch.frames import needed

    builder = needed("pyspark.sql", "spark").SparkSession.builder.appName("scrub")
    submitted = "PYSPARK_GATEWAY_PORT" in os.environ
    if not submitted:
        master = master or "local[*]"
        if master.startswith("local"):
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
            builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
            builder = builder.config("spark.ui.enabled", "false")
    if master:
        builder = builder.master(master)
    spark = builder.getOrCreate()
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(ROWS))
    return spark


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command as a program of its own."""
    parser = argparse.ArgumentParser(prog="spark-clean", formatter_class=argparse.RawDescriptionHelpFormatter, **TEXTS)
    add_arguments(parser)
    try:
        return run(parser.parse_args(argv))
    except ScrubError as error:
        print(f"scrub: {error}", file=sys.stderr)
        return 3 if isinstance(error, InputError) else 2


if __name__ == "__main__":
    sys.exit(main())
