using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace iHanoi.Api.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LookBacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Weeks",
                table: "AlertDrafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 8);

            migrationBuilder.CreateTable(
                name: "LookBacks",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UpTo = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LookBacks", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TrainingSamples_Kind_At",
                table: "TrainingSamples",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Agency_AcceptedAt",
                table: "Reports",
                columns: new[] { "Agency", "AcceptedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LookBacks");

            migrationBuilder.DropIndex(
                name: "IX_TrainingSamples_Kind_At",
                table: "TrainingSamples");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Agency_AcceptedAt",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Weeks",
                table: "AlertDrafts");
        }
    }
}
